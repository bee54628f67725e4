/** Work in steps of a few milliseconds: whoever does it on a slow tablet pauses between them, others do it at once. */
export type Steps<T> = Generator<undefined, T>;

export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
