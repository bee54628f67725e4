/**
 * What a form's paper table has beyond its definition: how the sheet lies, boxes for codes, whose signatures. The data
 * is data/paper.json. Of the statutory marks only what is documented stands there; the rest is printed as a blank line.
 */
export type PaperLayout = {
  landscape: boolean;
  /** 制定机关, a line each. */
  authorities: readonly string[];
  /** What the figures are of: `2023 年`. */
  period: string;
  /** Places of the respondent's code and name in the head; null where the form's own items ask for them. */
  identity: { code: string; name: string } | null;
  /** Who signs at the foot; `place` is where the name was answered, absent where no form asks for it. */
  signatures: readonly { title: string; place?: string }[];
  /** Place of 报出日期. */
  reportDate: string;
  /** Id of the section that is printed as the foot of the sheet instead. */
  signing?: string;
  /** Official code → the title under which its items stand in one line. */
  groups: Readonly<Record<string, string>>;
  /** Item → its official code, where the id does not say it. */
  codes: Readonly<Record<string, string>>;
  /** Item → how many characters its code has, each in a box. */
  boxes: Readonly<Record<string, number>>;
  /** Items of free text that need the whole width. */
  wide: readonly string[];
  /** Values the product works with, and evidence the tablet takes: not on paper. */
  unprinted: readonly string[];
  /** Least number of rows of a repeating section. */
  rows: number;
  /** Column of such a section → its share of the width in percent; the others share the rest. */
  widths: Readonly<Record<string, number>>;
};

export type FormPaper = Partial<
  Omit<PaperLayout, 'authorities' | 'period' | 'identity' | 'signatures' | 'reportDate'>
> & {
  asksIdentity?: boolean;
};

export type PaperData = {
  authorities: string[];
  period: string;
  identity: { code: string; name: string };
  /** By form, else by its round. */
  signatures: Record<string, { title: string; place?: string }[]>;
  reportDate: string;
  forms: Record<string, FormPaper>;
};

const plain = {
  landscape: false,
  groups: {},
  codes: {},
  boxes: {},
  wide: [],
  unprinted: [],
  rows: 0,
  widths: {}
};

/** @param data data/paper.json as it is stored */
export function layoutFor(
  { form, round }: { form: string; round: string },
  data: PaperData
): PaperLayout {
  const { asksIdentity = false, ...own } = data.forms[form] ?? {};
  return {
    ...plain,
    authorities: data.authorities,
    period: data.period,
    identity: asksIdentity ? null : data.identity,
    signatures: data.signatures[form] ?? data.signatures[round] ?? [],
    reportDate: data.reportDate,
    ...own
  };
}
