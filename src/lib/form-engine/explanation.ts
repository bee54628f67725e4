// What explanation of a verify violation is accepted (form-language §5; the rule is domain.md §6.1): at least ten Chinese
// characters, no stock phrase such as 核实无误, and a cause of the closed list. Whether an enumerator repeats one text for
// many respondents is a check over a batch and stands with quality.

export const CAUSES = [
  'natureOfBusiness',
  'accountingBasis',
  'seasonOrStoppage',
  'newlyOpened',
  'assetReorganisation',
  'headOfficeSettlement',
  'other'
] as const;

export type Cause = (typeof CAUSES)[number];

export interface Explanation {
  check: string;
  form: string;
  /** From 0, where the violation has one. */
  row?: number;
  cause: Cause;
  text: string;
  /** Values of the check's items when it was written, by item id. */
  values: Record<string, unknown>;
}

export type ExplanationFault = 'tooShort' | 'stockPhrase' | 'unknownCause';

export const FEWEST_CHARACTERS = 10;

const STOCK_PHRASES = [
  '核实无误',
  '情况属实',
  '企业如此',
  '已核实',
  '无误',
  '属实',
  '正常',
  '同上'
];
const CHINESE = /\p{Script=Han}/gu;
const NOT_CHINESE = /\P{Script=Han}/gu;

/** What keeps an explanation from being accepted, in the order to be shown; empty if it is. */
export function explanationFaults({
  cause,
  text
}: {
  cause: string;
  text: string;
}): ExplanationFault[] {
  const faults: ExplanationFault[] = [];
  if (isStockPhrase(text)) faults.push('stockPhrase');
  else if ((text.match(CHINESE) ?? []).length < FEWEST_CHARACTERS) faults.push('tooShort');
  if (!CAUSES.some((known) => known === cause)) faults.push('unknownCause');
  return faults;
}

/** A stock phrase stays one with punctuation around it, and said three times over. */
function isStockPhrase(text: string): boolean {
  const words = text.replace(NOT_CHINESE, '');
  return (
    words !== '' &&
    STOCK_PHRASES.reduce((rest, phrase) => rest.replaceAll(phrase, ''), words) === ''
  );
}
