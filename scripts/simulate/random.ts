// The simulator's only source of chance: seeded, so that the same county comes out of every run on every machine. A
// fork by name is independent of how much was drawn before, which keeps one org unit's story apart from another's.

export type Random = {
  /** 0 ≤ x < 1. */
  next(): number;
  between(low: number, high: number): number;
  /** Both ends included. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Choices with more weight come more often. */
  weighted<T extends { weight: number }>(choices: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  fork(name: string): Random;
};

export function randomFrom(seed: string): Random {
  const next = sfc32(...words(seed));
  const random: Random = {
    next,
    between: (low, high) => low + (high - low) * next(),
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (choices) => choices[Math.floor(next() * choices.length)]!,
    weighted: (choices) => {
      let rest = next() * choices.reduce((sum, choice) => sum + choice.weight, 0);
      return choices.find((choice) => (rest -= choice.weight) < 0) ?? choices.at(-1)!;
    },
    shuffled: (list) => {
      const result = [...list];
      for (let at = result.length - 1; at > 0; at -= 1) {
        const other = random.integer(0, at);
        [result[at], result[other]] = [result[other]!, result[at]!];
      }
      return result;
    },
    fork: (name) => randomFrom(`${seed}/${name}`)
  };
  return random;
}

/** Four words from a text (FNV-1a, four offsets). */
function words(seed: string): [number, number, number, number] {
  const hash = (offset: number) => {
    let value = offset;
    for (const character of seed) value = Math.imul(value ^ character.codePointAt(0)!, 16_777_619);
    return value >>> 0;
  };
  return [hash(2_166_136_261), hash(84_696_351), hash(3_339_683_297), hash(1_013_904_223)];
}

/** Small fast counter, Chris Doty-Humphrey (PractRand); the first draws are thrown away to mix the seed. */
function sfc32(a: number, b: number, c: number, d: number): () => number {
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let draws = 0; draws < 16; draws += 1) next();
  return next;
}
