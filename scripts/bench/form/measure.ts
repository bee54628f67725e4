// Bytes, first question and keystrokes on the four screens. They take turns, so that what else the machine does meets all.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import { startServer } from '../../../tests/server';
import { loadingOf } from './loading';
import { COLUMNS, sections } from './model';
import { servePages } from './page-server';
import { addressesOf, openScreen, SCREENS, type Screen, type ScreenName } from './screens';
import { bringCase } from './tablet';
import { slowed, typeInto, type KeyCost } from './typing';

export interface ScreenCosts {
  /** Of JavaScript, gzipped, when the first question shows. */
  bytes: number;
  /** Milliseconds, one for each time the page was opened. */
  firstQuestion: number[];
  keys: KeyCost[];
}

const root = path.join(import.meta.dirname, '../../..');
const OPENINGS = 5;
/** The peers' pages take long, and so far from the goal one time says it. */
const OPENED_OFTEN: readonly ScreenName[] = ['jingpu', 'plain'];
/** A quarter of them in the rows, as in the keystrokes of the engines. */
const ROUNDS = ['s1', 'A', 's3', 's5', 's7', 'A', 's8', 's9', 's2'];
const FIELDS = 3;
const KEYS = 6;

/** @param databaseUrl for the built server; what was built before is measured */
export async function measureScreens(
  browser: Browser,
  databaseUrl: string
): Promise<Record<ScreenName, ScreenCosts>> {
  if (!existsSync(path.join(root, 'build/index.js')))
    execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
  const environment = { CENSUS_DAY: '2024-04-08', LOG_LEVEL: 'fatal' };
  const server = await startServer({ databaseUrl, environment });
  const pages = await servePages();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    // What its worker keeps for later is no part of what the page waits for.
    serviceWorkers: 'block'
  });
  try {
    const addresses = addressesOf(await bringCase(context, server.url), pages);
    return await measureAll(context, addresses);
  } finally {
    await context.close();
    pages.close();
    await server.stop();
  }
}

async function measureAll(
  context: BrowserContext,
  addresses: Record<ScreenName, string>
): Promise<Record<ScreenName, ScreenCosts>> {
  const costs = {} as Record<ScreenName, ScreenCosts>;
  for (const name of SCREENS) {
    const { bytes, shownAfter } = await loadingOf(context, name, addresses[name]);
    const firstQuestion = OPENED_OFTEN.includes(name) ? [] : [shownAfter];
    costs[name] = { bytes, firstQuestion, keys: [] };
  }
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    for (const name of OPENED_OFTEN) {
      const { shownAfter } = await loadingOf(context, name, addresses[name]);
      costs[name].firstQuestion.push(shownAfter);
    }
  }
  await typeOnAll(context, addresses, (name, keys) => costs[name].keys.push(...keys));
  return costs;
}

async function typeOnAll(
  context: BrowserContext,
  addresses: Record<ScreenName, string>,
  told: (name: ScreenName, keys: readonly KeyCost[]) => void
): Promise<void> {
  const screens = new Map<ScreenName, Screen>();
  for (const name of SCREENS) screens.set(name, await openScreen(context, name, addresses[name]));
  for (const [round, section] of ROUNDS.entries()) {
    for (const [name, screen] of screens) {
      const keys = await typeOn(screen, section, round);
      // The first round only warms up.
      if (round > 0) told(name, keys);
    }
  }
}

async function typeOn(screen: Screen, section: string, round: number): Promise<KeyCost[]> {
  await screen.page.bringToFront();
  await screen.turnTo(section);
  const session = await slowed(screen.page);
  const keys: KeyCost[] = [];
  for (let number = 0; number < FIELDS; number += 1) {
    const [item, row] = fieldOf(section, round * FIELDS + number);
    keys.push(...(await typeInto(session, await screen.reach(item, row), KEYS)));
  }
  await session.detach();
  return keys;
}

/** Any field of a section but calculated ones and those that another one shows. */
function fieldOf(section: string, number: number): [item: string, row?: number] {
  if (section === 'A') return [`x${number % COLUMNS}`, (number * 7) % 50];
  const items = sections[Number(section.slice(1))] ?? [];
  const typed = items.filter(({ sumOf, after }) => !sumOf && !after);
  return [typed[(number * 5) % typed.length]!.id];
}
