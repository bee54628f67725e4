/** The steps of an open form set: each stays the same object while its numbers change, and only those that changed. */
import type { Severity } from '../form-engine/definition';
import type { Violation } from '../form-engine/evaluate';
import type { FormSet, Item, Section } from '../form-engine/form';
import type { Answers } from './answers';
import type { PlainEvaluation } from './evaluation.svelte';
import { keptIfSame } from './kept-if-same';
import { answeredIn, hasQuestion, type Step } from './steps';

export type LiveSteps = {
  readonly now: readonly Step[];
  /** @param items whose answers or relevance have changed; null for all */
  follow(items: ReadonlySet<Item> | null, evaluation: PlainEvaluation, answers: Answers): void;
  /** Violations that are open, and hints. */
  followOpen(open: readonly Violation[]): void;
};

type LiveStep = {
  readonly step: Step;
  count(evaluation: PlainEvaluation, answers: Answers): void;
  tell(open: Step['open']): void;
};

const NOTHING: Step['open'] = { mandatory: 0, verify: 0, hint: 0 };

/** Sections without a question are left out: what they calculate needs nobody. */
export function liveSteps(forms: FormSet): LiveSteps {
  const all = new Map(forms.sections.filter(hasQuestion).map((one) => [one, liveStep(one)]));
  let now = $state.raw<readonly Step[]>([]);
  let open: readonly Violation[] = [];
  return {
    get now() {
      return now;
    },
    follow(items, evaluation, answers) {
      const touched = items && new Set([...items].map((item) => item.section));
      for (const [section, live] of all) {
        if (!touched || touched.has(section)) live.count(evaluation, answers);
      }
      const isOpen = ({ form, section }: Step) => evaluation.sections[`${form}:${section.id}`];
      now = keptIfSame(now, [...all.values()].map(({ step }) => step).filter(isOpen));
    },
    followOpen(next) {
      open = keptIfSame(open, next);
      if (open !== next) return;
      const counts = openBySection(forms, open);
      for (const [section, live] of all) live.tell(counts.get(section) ?? NOTHING);
    }
  };
}

function liveStep(section: Section): LiveStep {
  let counted = $state.raw({ asked: 0, answered: 0 });
  let open = $state.raw(NOTHING);
  const step: Step = {
    form: section.form.id,
    section,
    get asked() {
      return counted.asked;
    },
    get answered() {
      return counted.answered;
    },
    get open() {
      return open;
    }
  };
  return {
    step,
    count(evaluation, answers) {
      const next = answeredIn(section, evaluation, answers);
      if (next.asked !== counted.asked || next.answered !== counted.answered) counted = next;
    },
    tell(next) {
      const severities = Object.keys(next) as Severity[];
      if (severities.some((severity) => next[severity] !== open[severity])) open = next;
    }
  };
}

/** A violation belongs to the section of its first item; `repeat:` to the section it names. */
function openBySection(forms: FormSet, open: readonly Violation[]): Map<Section, Step['open']> {
  const counts = new Map<Section, Step['open']>();
  for (const { form, items, check, severity } of open) {
    const [first] = items;
    const section =
      first === undefined
        ? forms.form(form)?.sections.find(({ id }) => id === check.split(':')[1])
        : forms.item(form, first)?.section;
    if (!section) continue;
    const known = counts.get(section) ?? { ...NOTHING };
    known[severity] += 1;
    counts.set(section, known);
  }
  return counts;
}
