// Works through a list with a few at a time; the first failure ends it.
export async function inTurns<T>(
  sideBySide: number,
  list: readonly T[],
  work: (one: T) => Promise<void>
): Promise<void> {
  const waiting = list.values();
  const worker = async () => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: sideBySide }, worker));
}
