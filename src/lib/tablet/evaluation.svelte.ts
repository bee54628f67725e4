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

export type PlainEvaluation = Pick<Evaluation, 'relevant' | 'calculated' | 'sections'>;

export type LiveEvaluation = {
  readonly result: Evaluation;
  /** The same as plain values: whoever reads hundreds of them, and draws nothing, is done in a tenth of the time. */
  readonly plain: PlainEvaluation;
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
  const plain = {
    relevant: { ...first.relevant },
    calculated: { ...first.calculated },
    sections: { ...first.sections }
  };
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
    const isWhole = items === null;
    write(plain.relevant, relevant, evaluation.relevant, isWhole);
    write(plain.calculated, calculated, evaluation.calculated, isWhole);
    write(plain.sections, sections, evaluation.sections, isWhole);
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
    plain,
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

/** Brings both up to date; only what has changed is written where a screen listens. */
function write<Value>(
  plain: Record<string, Value>,
  heard: Record<string, Value>,
  news: Record<string, Value>,
  isWhole: boolean
) {
  if (isWhole)
    for (const key of Object.keys(plain)) {
      if (key in news) continue;
      delete plain[key];
      delete heard[key];
    }
  for (const [key, value] of Object.entries(news)) {
    if (plain[key] === value) continue;
    plain[key] = value;
    heard[key] = value;
  }
}
