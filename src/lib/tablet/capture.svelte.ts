/**
 * One open form set: what is typed, evaluated a moment later, on disk within a second (design §6). The screens of a
 * case share it. Everything the enumerator does to a draft goes through here.
 */
import { untrack } from 'svelte';
import { codingAt, withCoding } from '../collection/coding';
import type { Coding, DraftContent } from '../collection/operation';
import { OUTCOMES } from '../casework/outcome';
import { withVisits, type CaseContext } from '../collection/context';
import type { TabletRemark, TabletSubmission } from '../collection/exchange';
import { moveToCurrent } from '../collection/form-versions';
import type { OptionDefinition } from '../form-engine/definition';
import { explainedValues, explains, openViolations } from '../form-engine/completeness';
import { evaluate, type Evaluation, type Violation } from '../form-engine/evaluate';
import type { Cause } from '../form-engine/explanation';
import type { AnswerPlace } from '../form-engine/incremental';
import { answerAt, withAnswer, type Answers } from './answers';
import { mayFill, type CaseView } from './case-view';
import { openingDraft, withInitial } from './draft';
import { draftInCurrentForms } from './draft-migration';
import { draftByPlace } from './draft-by-place.svelte';
import { evaluateLive, type PlainEvaluation, type Settled } from './evaluation.svelte';
import type { Field } from './field.svelte';
import { keptIfSame } from './kept-if-same';
import { liveSteps } from './live-steps.svelte';
import type { LoadedForms } from './loaded-forms';
import { remarkStatuses, type RemarkStatus } from './remarks';
import { editRows, type RowEditor } from './row-editor';
import { placeNow } from './row-order';
import { placesIn, stepPath, type Step } from './steps';
import { violationsByPlace } from './violations-by-place.svelte';

/** Written once the fingers rest, and while they go on so that what is typed is on disk within a second. Milliseconds. */
const SAVE_AFTER = 400;
const SAVE_WITHIN = 900;
const NO_REMARKS: readonly RemarkStatus[] = [];

export type CapturedExplanation = { cause: Cause; text: string };

export type Capture = {
  readonly forms: LoadedForms;
  readonly view: CaseView;
  readonly content: DraftContent;
  readonly evaluation: Evaluation;
  /** What the office knows of the respondent, with the visits and the day. */
  readonly context: CaseContext;
  readonly steps: readonly Step[];
  /** What stands in the way of handing in, by the engine's word. */
  readonly open: readonly Violation[];
  readonly remarks: readonly RemarkStatus[];
  /** Typed, and not on disk yet. */
  readonly unsaved: boolean;
  /** Handed in, taken away, or open in another tab. */
  readonly locked: boolean;
  readonly elsewhere: boolean;
  readonly rows: RowEditor;
  answer(place: string): unknown;
  /** Whether it has an answer that is not blank: whoever asks only this is not told of every key. */
  isFilled(place: string): boolean;
  /** What is wrong there: beside each item of a small check; of a large one only at its `homeOf`. */
  violationsAt(place: string): readonly Violation[];
  /** Where one would begin to correct what is wrong at several places: the first blank item that is asked, else the first asked. */
  homeOf(places: readonly string[]): string;
  set(place: string, value: unknown): void;
  /** Answers with a code and keeps how it was come by. */
  choose(place: string, code: string, by: Coding['by']): void;
  chosenBy(place: string): Coding['by'] | undefined;
  isPrefilled(place: string): boolean;
  confirm(places: readonly string[]): void;
  prefilledIn(step: Step): string[];
  options(place: AnswerPlace): OptionDefinition[];
  setOutcome(outcome: DraftContent['outcome']): void;
  setFact(fact: keyof DraftContent['outcomeFacts'], value: string): void;
  explain(violation: Violation, explanation: CapturedExplanation): void;
  explanationOf(violation: Violation): CapturedExplanation | undefined;
  answerRemark(remarkId: string, reason: string): void;
  /** From then on a section says what is missing in it. */
  reveal(path: string): void;
  isRevealed(path: string): boolean;
  /** The visits have changed, and with them the context. */
  renew(): void;
  /** Evaluates and writes at once. */
  flush(): Promise<void>;
  close(): void;
};

export function openCapture(field: Field, caseId: string, forms: LoadedForms): Capture {
  const viewNow = () => field.caseOf(caseId) as CaseView;
  const context = () => withVisits(viewNow().case.context, viewNow().visits, field.today());
  const first = viewNow().case;
  const mine = { id: caseId, epoch: first.epoch };

  const opening = draftInCurrentForms(
    field.outbox.draftOf(mine)?.operation.draft ?? openingDraft(first, forms.set, context()),
    forms.definitions
  );
  let content = $state.raw<DraftContent>(opening);
  let unsaved = $state(false);
  let unsavedSince = 0;
  let elsewhere = $state(false);
  const revealed = $state<Record<string, boolean>>({});
  let cancelSave: (() => void) | null = null;
  let release: () => void = () => undefined;

  const byPlace = draftByPlace(opening);
  const live = evaluateLive(forms.set, field.device, opening.answers, context, settled);
  const evaluation = live.result;
  const violations = violationsByPlace(forms.set, (places) =>
    homeAmong(places, live.plain, byPlace.isFilledNow)
  );
  const steps = liveSteps(forms.set);
  let open = $state.raw<readonly Violation[]>([]);
  const everRelevant = new Set(relevantKeys(evaluation));
  const returned = moveToCurrent(forms.definitions, first.submission?.formVersions ?? {});
  const before = first.submission && submittedBefore(first.submission);

  const view = $derived(viewNow());
  const now = $derived({ answers: content.answers, calculated: evaluation.calculated });
  const remarks = $derived(
    view.case.remarks.length === 0
      ? NO_REMARKS
      : remarkStatuses(remarksNow(), content.remarkAnswers, before, now, (place) =>
          placeNow(content, place)
        )
  );
  const locked = $derived(elsewhere || !view || !mayFill(view) || view.case.epoch !== mine.epoch);

  const prefilled = $derived(content.prefilled);
  const contextNow = $derived(withVisits(view.case.context, view.visits, field.today()));
  const codings = $derived(content.codings);

  settled({ items: null, evaluation });

  // One tab writes a form; another one that opens it only reads.
  void field.device
    .alone(`jingpu-form-${caseId}`, () => new Promise<void>((resolve) => (release = resolve)))
    .then((ran) => (elsewhere = !ran));

  const forgetMe = field.onLeaving(flush);

  function submittedBefore(submission: TabletSubmission) {
    const answers = returned.answers(submission.answers) as Answers;
    return { answers, calculated: evaluate(forms.set, answers, context()).calculated };
  }

  /** Where a newer form has what the remark was made on; on something dropped, as it was. */
  function remarksNow(): readonly TabletRemark[] {
    const its = view.case.remarks;
    if (returned.isIdle) return its;
    return its.map((one) => ({ ...one, place: returned.place(one.place) ?? one.place }));
  }

  async function flush() {
    live.now();
    await save();
  }

  /** @param place where that alone has changed */
  function change(next: Partial<DraftContent>, place?: string) {
    if (locked) return;
    const before = content;
    content = { ...content, ...next };
    if (place === undefined) byPlace.follow(before, content);
    else byPlace.put(place, content.answers);
    if (next.explanations) judgeOpen();
    if (!unsaved) unsavedSince = field.device.now();
    unsaved = true;
    cancelSave?.();
    const left = unsavedSince + SAVE_WITHIN - field.device.now();
    cancelSave = field.device.after(Math.min(SAVE_AFTER, Math.max(0, left)), () => void save());
  }

  async function save() {
    cancelSave?.();
    cancelSave = null;
    if (!unsaved || locked) return;
    unsaved = false;
    await field.outbox.saveDraft(mine, content);
  }

  function settled({ items, evaluation: part }: Settled) {
    violations.follow(evaluation.violations);
    steps.follow(items, live.plain, content.answers);
    judgeOpen();
    prefillOpened(relevantKeys(part));
  }

  function judgeOpen() {
    const explanations = explanationsOf(content);
    open = keptIfSame(open, openViolations(forms.set, content.answers, evaluation, explanations));
    steps.followOpen([...open, ...evaluation.violations.filter((one) => one.severity === 'hint')]);
  }

  function homeAmong(
    places: readonly string[],
    now: PlainEvaluation,
    isFilled: (place: string) => boolean
  ): string {
    const asked = places.filter(
      (place) => now.relevant[place] !== false && !(place in now.calculated)
    );
    const blank = asked.find((place) => !isFilled(place));
    return blank ?? asked[0] ?? places[0] ?? '';
  }

  /** Places that an answer has opened for the first time get what is known for them. */
  function prefillOpened(relevant: readonly string[]) {
    const opened = relevant.filter((key) => !everRelevant.has(key));
    if (opened.length === 0) return;
    opened.forEach((key) => everRelevant.add(key));
    const filled = withInitial(content, forms.set, context(), (place) => opened.includes(place));
    if (filled === content) return;
    const added = filled.prefilled.slice(content.prefilled.length);
    change(filled);
    for (const place of added) live.set(place, answerAt(filled.answers, place));
  }

  function set(place: string, value: unknown) {
    if (locked) return;
    const answers = withAnswer(content.answers, place, value);
    if (forms.outcomePlaces.includes(place))
      change({ outcome: OUTCOMES.find((one) => one === value) ?? null });
    if (!byPlace.isPrefilled(place)) change({ answers }, place);
    else change({ answers, prefilled: content.prefilled.filter((one) => one !== place) });
    live.set(place, value);
  }

  const editor = editRows(
    forms.set,
    () => content,
    (next, form, section, changed) => {
      if (locked) return;
      change(next);
      byPlace.rearrange(`${form}:${section}`);
      live.setRows(form, section, changed);
      // At once: what is wrong in a row must never show at its neighbour.
      live.now();
    }
  );

  const rows: RowEditor = {
    ...editor,
    // Told when rows come, go or change places, and not of each key that is typed in them.
    keys: (form, section) => {
      void byPlace.arranged(`${form}:${section}`);
      return untrack(() => editor.keys(form, section));
    }
  };

  return {
    forms,
    rows,
    get view() {
      return view;
    },
    get content() {
      return content;
    },
    evaluation,
    get context() {
      return contextNow;
    },
    get steps() {
      return steps.now;
    },
    get open() {
      return open;
    },
    get remarks() {
      return remarks;
    },
    get unsaved() {
      return unsaved;
    },
    get locked() {
      return locked;
    },
    get elsewhere() {
      return elsewhere;
    },
    answer: (place) => byPlace.answer(place),
    violationsAt: (place) => violations.at(place),
    homeOf: (places) => homeAmong(places, evaluation, byPlace.isFilled),
    set,
    choose(place, code, by) {
      set(place, code);
      change({ codings: withCoding(content.codings, place, { code, by }) });
    },
    chosenBy: (place) => codingAt(codings, place, byPlace.answer(place))?.by,
    isFilled: (place) => byPlace.isFilled(place),
    isPrefilled: (place) => byPlace.isPrefilled(place),
    confirm: (places) =>
      change({ prefilled: content.prefilled.filter((one) => !places.includes(one)) }),
    prefilledIn: (step) =>
      placesIn(step.section, prefilled).filter((place) => evaluation.relevant[place] === true),
    options: (place) => live.options(place),
    setOutcome: (outcome) => change({ outcome }),
    setFact: (fact, value) => change({ outcomeFacts: { ...content.outcomeFacts, [fact]: value } }),
    explain(violation, { cause, text }) {
      const { check, form, row } = violation;
      const values = explainedValues(forms.set, content.answers, live.now(), violation);
      const others = explanationsOf(content).filter((one) => !explains(one, violation));
      const place = row === undefined ? { check, form } : { check, form, row };
      change({ explanations: [...others, { ...place, cause, text, values }] });
    },
    explanationOf: (violation) => explanationsOf(content).find((one) => explains(one, violation)),
    answerRemark(remarkId, reason) {
      const others = content.remarkAnswers.filter((one) => one.remarkId !== remarkId);
      const answer = { remarkId, kind: 'confirmed' as const, text: reason };
      change({ remarkAnswers: reason === '' ? others : [...others, answer] });
    },
    reveal: (path) => (revealed[path] = true),
    isRevealed: (path) => revealed[path] === true,
    renew: () => live.renew(),
    flush,
    close() {
      void save();
      forgetMe();
      live.stop();
      release();
    }
  };
}

/** The draft's explanations are the engine's; the contract only leaves the cause open. */
function explanationsOf(content: DraftContent) {
  return content.explanations.map((one) => ({ ...one, cause: one.cause as Cause }));
}

function relevantKeys(evaluation: Evaluation): string[] {
  return Object.keys(evaluation.relevant).filter((key) => evaluation.relevant[key] === true);
}

/** The step before and after one, by path; undefined at the ends. */
export function neighbours(steps: readonly Step[], path: string) {
  const at = steps.findIndex((step) => stepPath(step) === path);
  return { previous: steps[at - 1], next: at < 0 ? undefined : steps[at + 1] };
}
