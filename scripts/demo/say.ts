// What the demo tells the person at the terminal: one line a step, Chinese first, with the seconds since the start.

/** Ends the demo with a message instead of a stack. */
export class DemoFailed extends Error {
  constructor(
    readonly zh: string,
    readonly en: string
  ) {
    super(en);
  }
}

export function seconds(): string {
  return (performance.now() / 1000).toFixed(1);
}

export function say(zh: string, en: string): void {
  console.log(`[${seconds().padStart(5)} s] ${zh} · ${en}`);
}

/** Lines that are no step: accounts, addresses, advice. */
export function tell(...lines: string[]): void {
  for (const line of lines) console.log(line);
}
