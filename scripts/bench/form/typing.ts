// What a keystroke costs a page, by the browser's own books: time in scripts between one key and the next, with all that
// follows it (evaluation, drawing, saving), at the pace of a fast typist on a slow tablet.
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Locator, Page } from '@playwright/test';

/** Between two keys: about seven a second. */
const PACE_MS = 150;
/** What opening a page or entering a field leaves behind is not a key's. */
const REST_MS = 700;
const SLOWER = 4;

/** Milliseconds a keystroke: in scripts, and apart from those in layout and style. */
export interface KeyCost {
  script: number;
  layout: number;
}

export async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  // Time of the thread, not of the wall: the machine may be busy with other work.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return session;
}

/** Types into a field: takes a digit away and writes another, in turn. */
export async function typeInto(
  session: CDPSession,
  field: Locator,
  keys: number
): Promise<KeyCost[]> {
  await field.focus();
  await field.press('End');
  await pause(REST_MS);
  const page = field.page();
  const costs: KeyCost[] = [];
  let before = await spent(session);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 2 === 0 ? 'Backspace' : String((key * 7) % 10));
    await pause(PACE_MS);
    const after = await spent(session);
    costs.push({ script: after.script - before.script, layout: after.layout - before.layout });
    before = after;
  }
  return costs;
}

async function spent(session: CDPSession): Promise<KeyCost> {
  const { metrics } = await session.send('Performance.getMetrics');
  const milliseconds = (name: string) =>
    1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return {
    script: milliseconds('ScriptDuration'),
    layout: milliseconds('LayoutDuration') + milliseconds('RecalcStyleDuration')
  };
}
