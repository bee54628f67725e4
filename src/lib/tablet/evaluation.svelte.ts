/**
 * The engine as the screens use it. This file alone knows which way it evaluates: incrementally, a moment after the
 * keystroke, so that no key ever waits for it.
 */
import { parsePlace } from '../census-forms/label';
import type { OptionDefinition } from '../form-engine/definition';
import type { Context, Evaluation } from '../form-engine/evaluate';
import type { FormSet } from '../form-engine/form';
import { startSession, type AnswerPlace } from '../form-engine/incremental';
import type { Answers, Row } from './answers';
import type { Device } from './device.svelte';

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

/** @param settled called after each evaluation that the pause has put off */
export function evaluateLive(
  forms: FormSet,
  device: Pick<Device, 'after'>,
  answers: Answers,
  context: () => Context,
  settled: () => void
): LiveEvaluation {
  let session = startSession(forms, answers, context());
  let result = $state.raw(session.evaluation());
  let waiting: (() => void)[] = [];
  let cancel: (() => void) | null = null;

  function now() {
    cancel?.();
    cancel = null;
    if (waiting.length > 0) {
      waiting.forEach((change) => change());
      waiting = [];
      result = session.evaluation();
    }
    return result;
  }

  function soon(change: () => void) {
    waiting.push(change);
    cancel ??= device.after(PAUSE, () => {
      now();
      settled();
    });
  }

  return {
    get result() {
      return result;
    },
    set(place, value) {
      const parsed = parsePlace(place);
      if (parsed) soon(() => session.set(parsed, value));
    },
    setRows: (form, section, rows) => soon(() => session.setRows(form, section, rows)),
    renew: () => soon(() => (session = startSession(forms, session.answers(), context()))),
    now,
    options(place) {
      // Reads the result, so that who asks is told again when it changes.
      void result;
      return session.options(place);
    },
    stop: () => cancel?.()
  };
}
