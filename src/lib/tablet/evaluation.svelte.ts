/**
 * The engine as the screens use it. This file alone knows which way it evaluates: incrementally, a moment after the
 * keystroke, so that no key ever waits for it. The result stays one object; each of its entries is a state of its
 * own, so that a screen is drawn again only where something has changed.
 */
import { parsePlace } from '../census-forms/label';
import type { OptionDefinition } from '../form-engine/definition';
import type { Context, Evaluation } from '../form-engine/evaluate';
import type { FormSet, Item } from '../form-engine/form';
import { startSession, type AnswerPlace } from '../form-engine/incremental';
import type { Answers, Row } from './answers';
import type { Device } from './device.svelte';
import { keptIfSame } from './kept-if-same';

const PAUSE = 60;

export type LiveEvaluation = {
  readonly result: Evaluation;
  set(place: string, value: unknown): void;
  setRows(form: string, section: string, rows: readonly Row[]): void;
  /** The visits or the day have changed: evaluates everything again. */
  renew(): void;
  /** Evaluates now what was to come in a moment. */
  now(): Evaluation;
  /** The options of an item that are offered under the answers of the result. */
  options(place: AnswerPlace): OptionDefinition[];
  stop(): void;
};

/** What an evaluation has changed: the items concerned, null where it may be everything. */
export type Settled = { items: ReadonlySet<Item> | null; evaluation: Evaluation };

/** @param settled called after each evaluation but the first, with the part of the result that may be new */
export function evaluateLive(
  forms: FormSet,
  device: Pick<Device, 'after'>,
  answers: Answers,
  context: () => Context,
  settled: (what: Settled) => void
): LiveEvaluation {
  let session = startSession(forms, answers, context());
  const first = session.changes().evaluation;
  const relevant = $state(first.relevant);
  const calculated = $state(first.calculated);
  const sections = $state(first.sections);
  let violations = $state.raw(first.violations);
  /** How often it was evaluated: for what is asked of the session itself. */
  let turn = $state(0);
  let waiting: (() => void)[] = [];
  let cancel: (() => void) | null = null;

  const result: Evaluation = {
    relevant,
    calculated,
    sections,
    get violations() {
      return violations;
    }
  };

  function take() {
    const { items, evaluation } = session.changes();
    write(relevant, evaluation.relevant, items === null);
    write(calculated, evaluation.calculated, items === null);
    write(sections, evaluation.sections, items === null);
    violations = keptIfSame(violations, evaluation.violations);
    turn += 1;
    settled({ items, evaluation });
  }

  function now() {
    cancel?.();
    cancel = null;
    if (waiting.length > 0) {
      waiting.forEach((change) => change());
      waiting = [];
      take();
    }
    return result;
  }

  function soon(change: () => void) {
    waiting.push(change);
    cancel ??= device.after(PAUSE, now);
  }

  return {
    result,
    set(place, value) {
      const parsed = parsePlace(place);
      if (parsed) soon(() => session.set(parsed, value));
    },
    setRows: (form, section, rows) => soon(() => session.setRows(form, section, rows)),
    renew: () => soon(() => (session = startSession(forms, session.answers(), context()))),
    now,
    options(place) {
      const options = forms.item(place.form, place.item)?.options ?? [];
      // Only where answers decide what is offered does who asks have to be told again.
      if (options.some(({ when }) => when)) void turn;
      return session.options(place);
    },
    stop: () => cancel?.()
  };
}

function write<Value>(known: Record<string, Value>, news: Record<string, Value>, whole: boolean) {
  if (whole) for (const key of Object.keys(known)) if (!(key in news)) delete known[key];
  for (const [key, value] of Object.entries(news)) if (known[key] !== value) known[key] = value;
}
