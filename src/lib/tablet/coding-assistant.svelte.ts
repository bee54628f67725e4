/**
 * The industry assistant on this tablet: made of the downloaded pack (census-forms/coding), without network. Its index
 * takes a slow tablet half a second, so it is built in slices between which the page answers, and only when an
 * industry code is on screen; a suggestion is made when somebody asks for one, never while they type.
 */
import { codingData, type CodingPack } from '../census-forms/coding-pack';
import type { DescribedCode, Description } from '../census-forms/coding/described-code';
import type { CodingIndex, Suggestion } from '../census-forms/coding/suggest';
import type { Device } from './device.svelte';

/** As many as a person looks through. */
export const MOST_SUGGESTED = 8;
/** Work between two pauses, in which a key that was pressed is heard. Milliseconds. */
const SLICE = 8;
const PAUSE = 8;

export type CodingAssistant = {
  /** `absent`: never downloaded. `idle`: nobody has asked yet. */
  readonly state: 'absent' | 'idle' | 'preparing' | 'ready';
  /** What describes the code at an item; undefined where no description leads to it. */
  describes(form: string, item: string): DescribedCode | undefined;
  /** Begins to build, if it is not built yet. */
  prepare(): void;
  /** Best first; none before it is ready. */
  suggest(description: Description): readonly Suggestion[];
};

type Suggest = (description: Description) => Suggestion[];
type Built = { hash: string; suggest: Suggest };

export function createCodingAssistant(
  pack: () => CodingPack | undefined,
  device: Pick<Device, 'now' | 'after'>
): CodingAssistant {
  let built = $state.raw<Built | null>(null);
  let building = $state<string | null>(null);

  const isReady = $derived(built !== null && built.hash === pack()?.hash);

  async function build(from: CodingPack) {
    // Its own chunk: most of a day's screens do without.
    const { codingIndexSteps, suggestClasses } = await import('../census-forms/coding/suggest');
    const steps = codingIndexSteps(codingData(from));
    const done = (index: CodingIndex) => {
      built = {
        hash: from.hash,
        suggest: (description) => suggestClasses(index, description, MOST_SUGGESTED)
      };
      building = null;
    };
    runInSlices(steps, device, done);
  }

  return {
    get state() {
      const held = pack();
      if (!held) return 'absent';
      if (isReady) return 'ready';
      return building === held.hash ? 'preparing' : 'idle';
    },
    describes: (form, item) =>
      pack()?.describedCodes.find((one) => one.form === form && one.item === item),
    prepare() {
      const held = pack();
      if (!held || building === held.hash || isReady) return;
      building = held.hash;
      void build(held);
    },
    suggest: (description) => (isReady && built ? built.suggest(description) : [])
  };
}

function runInSlices<T>(
  steps: Iterator<undefined, T>,
  device: Pick<Device, 'now' | 'after'>,
  done: (value: T) => void
) {
  const until = device.now() + SLICE;
  do {
    const step = steps.next();
    if (step.done) return done(step.value);
  } while (device.now() < until);
  device.after(PAUSE, () => runInSlices(steps, device, done));
}
