/**
 * The form engine beside survey-core and ODK's, in one run in Chromium, on the same form generated for each
 * (form/model.ts). `engine/…`: mean time a keystroke without any rendering, after as many keystrokes to warm up. Script a
 * keystroke with rendering, bytes and the first question need the tablet's form in a page of its own: not measured yet.
 */
import { chromium } from '@playwright/test';
import { browserLaunchOptions } from '../browser';
import { runInPage } from '../browser-bundle';
import type * as engines from './form/engines';
import type { Measured } from './form/engines';
import type { BenchRow } from './import';

const KEYSTROKES = 400;
/** At most a tenth of either's. */
const ENGINE_GOAL = 0.1;

type Harness = { engines: typeof engines };

export async function benchForm(): Promise<BenchRow[]> {
  const browser = await chromium.launch(await browserLaunchOptions());
  try {
    const page = await browser.newPage();
    await page.setContent('<title>bench</title>');
    await runInPage(page, 'scripts/bench/form/engines.ts', 'engines');
    const times = await page.evaluate(
      (count) => (globalThis as unknown as Harness).engines.measureEngines(count),
      KEYSTROKES
    );
    return (['surveyCore', 'odk'] as const).map((peer) =>
      engineRow(peer, times.jingpu, times[peer])
    );
  } finally {
    await browser.close();
  }
}

const PEER_NAMES = { surveyCore: 'survey-core', odk: '@getodk/xforms-engine' };

function engineRow(peer: keyof typeof PEER_NAMES, own: Measured, other: Measured): BenchRow {
  const [ownMean, peerMean] = [mean(own.times), mean(other.times)];
  const ratio = ownMean / peerMean;
  return {
    name: `engine/${PEER_NAMES[peer]}`,
    ratio,
    goal: ENGINE_GOAL,
    met: ratio <= ENGINE_GOAL,
    jingpuMs: ownMean,
    peerMs: peerMean,
    jingpuP95: p95(own.times),
    peerP95: p95(other.times),
    keystrokes: own.times.length,
    wrong: [own.wrong, other.wrong]
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

function p95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
}
