// Proof: on a slow tablet no key waits for the form. What a keystroke costs in scripts is held beside a plain page of the
// same inputs, in the same run; loosely, since the machine may be busy. `npm run bench -- form` measures it properly.
import { expect, test } from '@playwright/test';
import { servePages, type PageServer } from '../../scripts/bench/form/page-server';
import { median, p95 } from '../../scripts/bench/form/numbers';
import { addressesOf, openScreen, type Screen } from '../../scripts/bench/form/screens';
import { bringCase } from '../../scripts/bench/form/tablet';
import { slowed, typeInto } from '../../scripts/bench/form/typing';

const AIM_MS = 8;
/** Every field drawn again at each key would cost ten times more. */
const MOST_MS = 4 * AIM_MS;
const MOST_TIMES_PLAIN = 25;
const KEYS = 10;

/** Two sections of plain items, and the fifty rows. */
const FIELDS = [
  { section: 's1', item: 'n31' },
  { section: 's3', item: 'n90' },
  { section: 'A', item: 'x3', row: 17 }
];

// What its worker fetches for later is no part of a keystroke.
test.use({ serviceWorkers: 'block' });

let pages: PageServer;

test.beforeAll(async () => {
  pages = await servePages(['plain']);
});

test.afterAll(() => pages.close());

test('a keystroke in a form of 300 items, 200 checks and 50 rows', async ({ context, baseURL }) => {
  const addresses = addressesOf(await bringCase(context, baseURL!), pages);
  const plain = await typed(await openScreen(context, 'plain', addresses.plain));
  const tablet = await typed(await openScreen(context, 'jingpu', addresses.jingpu));

  const [middle, floor] = [median(tablet), median(plain)];
  console.log(
    `a keystroke, CPU ÷ 4: ${middle.toFixed(1)} ms of script, p95 ${p95(tablet).toFixed(1)} ms (aim ${AIM_MS} ms); ` +
      `a plain page ${floor.toFixed(1)} ms, p95 ${p95(plain).toFixed(1)} ms`
  );
  expect(middle).toBeLessThanOrEqual(Math.max(MOST_MS, MOST_TIMES_PLAIN * floor));
});

/** Milliseconds of script of every key in all fields, on an already opened screen. */
async function typed(screen: Screen): Promise<number[]> {
  const session = await slowed(screen.page);
  const times: number[] = [];
  for (const { section, item, row } of FIELDS) {
    await screen.turnTo(section);
    const costs = await typeInto(session, await screen.reach(item, row), KEYS);
    times.push(...costs.map((cost) => cost.script));
  }
  await screen.page.close();
  return times;
}
