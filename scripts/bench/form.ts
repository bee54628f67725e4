/**
 * The form engine and the tablet's form beside survey-core and ODK's, in one run in Chromium, on the same form generated
 * for each (form/model.ts), on a processor slowed down four times; the tablet's form is the built product's own page.
 *
 * `engine/…`: mean time a keystroke without any rendering, after as many keystrokes to warm up.
 * `script/…`: time in scripts a keystroke, 95th percentile, with all that follows it: evaluation, drawing, saving. A
 * plain page of the same inputs is the floor; `script/8ms` is the same against the milliseconds that are allowed.
 * `bytes/…`: JavaScript, gzipped, that a page has loaded when its first question shows; `bytes/120kB` against the goal.
 * `first-question/…`: from the start of the navigation until the first question shows, the program at hand as on a
 * tablet that has it; median.
 */
import { chromium } from '@playwright/test';
import { browserLaunchOptions } from '../browser';
import { runInPage } from '../browser-bundle';
import type * as engines from './form/engines';
import type { Measured } from './form/engines';
import { measureScreens, type ScreenCosts } from './form/measure';
import { p95, median } from './form/numbers';
import type { ScreenName } from './form/screens';
import type { BenchRow } from './import';

const KEYSTROKES = 100;
const GOALS = { engine: 0.1, script: 1.5, scriptMs: 8, bytes: 120_000, firstQuestion: 1.2 };
/** Against a peer: no worse. */
const NO_WORSE = 1;

type Harness = { engines: typeof engines };

/** @param url an empty migrated database of its own, for the built server */
export async function benchForm(url: string): Promise<BenchRow[]> {
  const browser = await chromium.launch(await browserLaunchOptions());
  try {
    const page = await browser.newPage();
    await page.setContent('<title>bench</title>');
    await runInPage(page, 'scripts/bench/form/engines.ts', 'engines');
    const times = await page.evaluate(
      (count) => (globalThis as unknown as Harness).engines.measureEngines(count),
      KEYSTROKES
    );
    await page.close();
    const engineRows = (['surveyCore', 'odk'] as const).map((peer) =>
      engineRow(peer, times.jingpu, times[peer])
    );
    return [...engineRows, ...screenRows(await measureScreens(browser, url))];
  } finally {
    await browser.close();
  }
}

const PEER_NAMES = { surveyCore: 'survey-core', odk: '@getodk/xforms-engine' };

function engineRow(peer: keyof typeof PEER_NAMES, own: Measured, other: Measured): BenchRow {
  const [ownMean, peerMean] = [mean(own.times), mean(other.times)];
  return {
    ...against(`engine/${PEER_NAMES[peer]}`, ownMean, peerMean, GOALS.engine),
    jingpuP95: p95(own.times),
    peerP95: p95(other.times),
    keystrokes: own.times.length,
    wrong: [own.wrong, other.wrong]
  };
}

function screenRows(costs: Record<ScreenName, ScreenCosts>): BenchRow[] {
  const script = (name: ScreenName) => p95(costs[name].keys.map((key) => key.script));
  const layout = (name: ScreenName) => p95(costs[name].keys.map((key) => key.layout));
  const first = (name: ScreenName) => median(costs[name].firstQuestion);
  const { jingpu } = costs;
  const peers = ['survey-core', 'odk'] as const;
  return [
    {
      ...against('script/plain', script('jingpu'), script('plain'), GOALS.script),
      jingpuLayout: layout('jingpu'),
      peerLayout: layout('plain'),
      keystrokes: jingpu.keys.length
    },
    against('script/8ms', script('jingpu'), GOALS.scriptMs, NO_WORSE),
    ...peers.map((peer) => against(`script/${peer}`, script('jingpu'), script(peer), NO_WORSE)),
    against('bytes/120kB', jingpu.bytes, GOALS.bytes, NO_WORSE),
    ...peers.map((peer) => against(`bytes/${peer}`, jingpu.bytes, costs[peer].bytes, NO_WORSE)),
    against('first-question/plain', first('jingpu'), first('plain'), GOALS.firstQuestion),
    ...peers.map((peer) =>
      against(`first-question/${peer}`, first('jingpu'), first(peer), NO_WORSE)
    )
  ];
}

function against(name: string, jingpu: number, peer: number, goal: number): BenchRow {
  const ratio = jingpu / peer;
  return { name, ratio, goal, met: ratio <= goal, jingpu, peer };
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
