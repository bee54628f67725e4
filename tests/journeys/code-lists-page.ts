// Runs in the page of code-lists.spec.ts: what the tablet does to find a code and to suggest a class, on what it downloads.
import { codingData, type CodingPack } from '../../src/lib/census-forms/coding-pack';
import { codingIndexSteps, suggestClasses } from '../../src/lib/census-forms/coding/suggest';
import type { CodingIndex } from '../../src/lib/census-forms/coding/suggest';
import type { FormPackage } from '../../src/lib/census-forms/package';
import { offerCodes } from '../../src/lib/tablet/code/code-offer';
import {
  sourceOfList,
  sourceOfOptions,
  type CodeSource
} from '../../src/lib/tablet/code/code-source';
import { MOST_SUGGESTED } from '../../src/lib/tablet/coding-assistant.svelte';
import { loadForms, type LoadedForms } from '../../src/lib/tablet/loaded-forms';

/** How often each description is asked for. */
const ROUNDS = 10;

export type Figures = { times: number; found: number; p95: number; worst: number };

/** One look-up at each key of each query, as typed; the list is made ready before, as when its window opens. */
export function measureSearch(
  formPackage: FormPackage,
  place: string,
  queries: readonly string[]
): Figures & { codes: number; ready: number } {
  loaded ??= loadForms(formPackage);
  const began = performance.now();
  const source = sourceAt(place);
  source.index();
  const ready = performance.now() - began;
  let found = 0;
  const times = queries.flatMap((query) =>
    Array.from({ length: query.length }, (_, at) =>
      timed(() => {
        const groups = offerCodes(source, query.slice(0, at + 1), [], []);
        if (at === query.length - 1 && groups.length > 0) found += 1;
      })
    )
  );
  return { ...figuresOf(times, found), codes: source.choices.size, ready };
}

let loaded: LoadedForms | null = null;

function sourceAt(place: string): CodeSource {
  const [form = '', id = ''] = place.split(':');
  const item = loaded?.set.item(form, id);
  if (!loaded || !item) throw new Error(`no item ${place}`);
  const { options } = item.definition;
  return options
    ? sourceOfOptions(place, options, loaded.readings, 'zh')
    : sourceOfList(loaded, item);
}

/** Suggestions for each description; `steps` are the times for which building the index keeps the page busy. */
export function measureSuggestions(
  pack: CodingPack,
  descriptions: readonly string[]
): { answers: Figures; steps: Figures } {
  const building = codingIndexSteps(codingData(pack));
  let index: CodingIndex | undefined;
  const steps: number[] = [];
  while (!index) steps.push(timed(() => (index = building.next().value ?? index)));
  let found = 0;
  const known = index;
  const asked = Array.from({ length: ROUNDS }, () => descriptions).flat();
  const answers = asked.map((text) =>
    timed(() => {
      const description = { activities: [text], name: '淮安运河五金有限公司' };
      if (suggestClasses(known, description, MOST_SUGGESTED).length > 0) found += 1;
    })
  );
  return { answers: figuresOf(answers, found), steps: figuresOf(steps, steps.length) };
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function figuresOf(times: number[], found: number): Figures {
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Infinity;
  return { times: times.length, found, p95, worst: sorted.at(-1) ?? Infinity };
}
