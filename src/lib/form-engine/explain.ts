// Checks as plain sentences in both languages, made from their trees with the labels of items and codes: what a
// respondent is told under the message, and a supervisor in review. Each function's own sentence stands beside it
// (builtin/); nothing here depends on how an expression is evaluated.
import type { Node } from './ast';
import { chainParts, clauseText, titleText } from './explain-clause';
import { valueText, type Telling, type Vocabulary } from './explain-value';
import { ORDERED, SAID, WORDS, type SpokenLanguage } from './explain-words';
import type { Expression, Form, FormSet } from './form';

export type { Vocabulary } from './explain-value';

/** Context, lists and levels then go by their own names. */
export const NO_VOCABULARY: Vocabulary = { context: {}, lists: {}, levels: {} };

// From this many parts, or characters, on a demand is said as a numbered list.
const MOST_PARTS = 2;
const LONGEST_CHAIN = 90;

/**
 * What a check demands: “When …, … must be at least …”. Built-in violations have no tree; for them, and for an unknown
 * form or check, the answer is a blank text.
 */
export function explainCheck(
  forms: FormSet,
  formId: string,
  checkId: string,
  language: SpokenLanguage,
  vocabulary: Vocabulary = NO_VOCABULARY
): string {
  const form = forms.form(formId);
  const check = form?.checks.find((candidate) => candidate.id === checkId);
  if (!form || !check) return '';
  const words = WORDS[language];
  const base = { forms, form, language, vocabulary };
  const holds = { ...base, targets: check.holds.targets };
  const demand = demandText(holds, check.holds.tree);
  const condition = check.when && clauseText({ ...base, targets: check.when.targets }, check.when.tree, SAID); // prettier-ignore
  const sentence = condition === undefined ? demand : words.when(condition, demand);
  return words.sentence(
    check.rows ? words.eachRow(titleText(holds, check.rows), sentence) : sentence
  );
}

/** An expression of a form as a clause, or a phrase where it gives no yesno: why something is relevant, what is added. */
export function explainExpression(
  forms: FormSet,
  form: Form,
  { tree, targets, kind }: Expression,
  language: SpokenLanguage,
  vocabulary: Vocabulary = NO_VOCABULARY
): string {
  const telling = { forms, form, targets, language, vocabulary };
  return kind === 'yesno' ? clauseText(telling, tree, SAID) : valueText(telling, tree);
}

function demandText(telling: Telling, tree: Node): string {
  const plain = clauseText(telling, tree, ORDERED);
  if (tree.kind !== 'and' && tree.kind !== 'or') return plain;
  const mood = tree.kind === 'and' ? ORDERED : SAID;
  const parts = chainParts(telling, tree.kind, tree.operands, mood);
  const isLong = parts.length > MOST_PARTS || plain.length > LONGEST_CHAIN;
  if (parts.length === 1 || !isLong) return plain;
  const words = WORDS[telling.language];
  const numbered = parts.map(({ text }, at) => `${at + 1}) ${text}`);
  const separator = telling.language === 'zh' ? '；' : '; ';
  return `${tree.kind === 'and' ? words.allOf : words.oneOf}${numbered.join(separator)}`;
}
