// The order in which sections and items are evaluated (M6): one static graph, in which an item depends on its section
// and on what its gate and its calculation name. A cycle is an error that names its members. Iterative throughout, as a
// chain of items may be as long as the form.

export type Order =
  | { readonly ok: true; readonly steps: readonly number[] }
  /** Each cycle from a member around to the one before it. */
  | { readonly ok: false; readonly cycles: readonly (readonly number[])[] };

/** `reads[step]` are the steps a step depends on. Steps that may come first keep their order. */
export function orderOf(reads: readonly (readonly number[])[]): Order {
  const readers: number[][] = reads.map(() => []);
  reads.forEach((read, step) => read.forEach((other) => readers[other]?.push(step)));

  const missing = reads.map((read) => read.length);
  const steps = missing.flatMap((count, step) => (count === 0 ? [step] : []));
  for (let at = 0; at < steps.length; at += 1) {
    for (const reader of readers[steps[at] as number] ?? []) {
      missing[reader] = (missing[reader] as number) - 1;
      if (missing[reader] === 0) steps.push(reader);
    }
  }
  if (steps.length === reads.length) return { ok: true, steps };

  const settled = new Set(steps);
  return {
    ok: false,
    cycles: cyclesAmong(
      reads,
      reads.flatMap((_, step) => (settled.has(step) ? [] : [step]))
    )
  };
}

/** Follows what is not settled from each step until it meets itself; every step is walked once. */
function cyclesAmong(
  reads: readonly (readonly number[])[],
  unsettled: readonly number[]
): number[][] {
  const left = new Set(unsettled);
  const cycles: number[][] = [];
  for (const start of unsettled) {
    const path: number[] = [];
    const place = new Map<number, number>();
    let step: number | undefined = start;
    while (step !== undefined && left.has(step) && !place.has(step)) {
      place.set(step, path.length);
      path.push(step);
      step = reads[step]?.find((other) => left.has(other));
    }
    if (step !== undefined && place.has(step)) cycles.push(path.slice(place.get(step)).reverse());
    path.forEach((member) => left.delete(member));
  }
  return cycles;
}
