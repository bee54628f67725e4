/**
 * What a form begins with: the draft of the office (perhaps another enumerator's), else what a returned
 * submission said, else what the frame and the forms' `initial` already know, all of it marked until confirmed.
 */
import type { TabletCase, TabletRespondent } from '../collection/exchange';
import type { DraftContent } from '../collection/operation';
import type { Context } from '../form-engine/evaluate';
import type { FormSet } from '../form-engine/form';
import { initialAnswers } from '../form-engine/initial-answers';
import { rowPlace, withAnswer, type Answers } from './answers';

const NOTHING: DraftContent = {
  outcome: null,
  outcomeFacts: {},
  answers: {},
  prefilled: [],
  explanations: [],
  remarkAnswers: [],
  codings: [],
  formVersions: {}
};

export function openingDraft(of: TabletCase, forms: FormSet, context: Context): DraftContent {
  if (of.draft) return of.draft;
  if (of.submission) {
    const { answers, explanations, outcomeFacts, codings, formVersions } = of.submission;
    const outcome = of.submission.outcome as DraftContent['outcome'];
    return { ...NOTHING, outcome, outcomeFacts, answers, explanations, codings, formVersions };
  }
  const fromFrame = Object.entries(frameAnswers(of.respondent)).filter(([place]) =>
    isAsked(forms, place)
  );
  const answers = fromFrame.reduce(
    (known, [place, value]) => withAnswer(known, place, value),
    {} as Answers
  );
  const prefilled = fromFrame.map(([place]) => place);
  return { ...NOTHING, ...withInitial({ answers, prefilled }, forms, context) };
}

/** Adds the `initial` of places that are relevant and blank; `only` narrows to some places. */
export function withInitial(
  draft: Pick<DraftContent, 'answers' | 'prefilled'>,
  forms: FormSet,
  context: Context,
  only: (place: string) => boolean = () => true
): Pick<DraftContent, 'answers' | 'prefilled'> {
  const initial = initialAnswers(forms, draft.answers, context)
    .map(({ form, section, row, item, value }) => ({
      place: section === undefined ? `${form}:${item}` : rowPlace(form, section, row ?? 0, item),
      value
    }))
    .filter(({ place }) => only(place));
  if (initial.length === 0) return draft;
  return {
    answers: initial.reduce((known, one) => withAnswer(known, one.place, one.value), draft.answers),
    prefilled: [...draft.prefilled, ...initial.map((one) => one.place)]
  };
}

function isAsked(forms: FormSet, place: string): boolean {
  const [form = '', item = ''] = place.split(':');
  return forms.item(form, item) !== undefined;
}

/** What the frame says, at the items that ask for it; blanks are left out. */
function frameAnswers(respondent: TabletRespondent): Record<string, string> {
  const { name, creditCode, orgCode, legalPerson, phone, address, activity } = respondent;
  const known: Record<string, string | null> = {
    '611:102': name,
    '611:109': creditCode?.length === 18 ? creditCode : null,
    '611:109_org': !creditCode && orgCode?.length === 9 ? orgCode : null,
    '611:201': legalPerson,
    '611:105_street': address,
    '611:103_1': activity,
    ...phoneAnswers(phone ?? ''),
    ...frameCheckAnswers(respondent)
  };
  return Object.fromEntries(
    Object.entries(known).filter((entry): entry is [string, string] => Boolean(entry[1]))
  );
}

/** The frame check asks what the frame already says, by keys of its own. */
function frameCheckAnswers(respondent: TabletRespondent): Record<string, string | null> {
  const { name, creditCode, orgCode, legalPerson, phone, address, activity } = respondent;
  const mobile = phoneAnswers(phone ?? '')['611:203_mobile'] ?? null;
  return {
    '621:name': name,
    '621:uscc': creditCode?.length === 18 ? creditCode : null,
    '621:org': !creditCode && orgCode?.length === 9 ? orgCode : null,
    '621:rep': legalPerson,
    '621:mobile': mobile,
    '621:addr': address,
    '621:act1': activity,
    '622:name': name,
    '622:uscc': creditCode?.length === 18 ? creditCode : null,
    '622:owner': legalPerson,
    '622:mobile': mobile,
    '622:addr': address,
    '622:act': activity
  };
}

function phoneAnswers(phone: string): Record<string, string | null> {
  const digits = phone.replace(/[\s-]/g, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return { '611:203_mobile': digits };
  const [, area, number] = /^(0\d{2,3})(\d{7,8})$/.exec(digits) ?? [];
  return area && number ? { '611:203_area': area, '611:203_tel': number } : {};
}
