// The product's own page with the form of model.ts open on it: the built server, the real route, and an office that hands
// out one case and then is out of reach, as on any day in the field.
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Route } from '@playwright/test';
import type { FormPackage } from '../../../src/lib/census-forms/package';
import type { SyncResponse, TabletCase } from '../../../src/lib/collection/exchange';
import { firstAnswers, jingpuForm } from './definitions';

const ROUND = 'registration';
const HASH = 'bench';
const NOW = '2024-04-08T02:00:00.000Z';
const PERSON = randomUUID();

/** From then on the page of a section opens without the office. */
export async function bringCase(context: BrowserContext, serverUrl: string): Promise<string> {
  const given = aCase();
  let isMet = false;
  await context.route('**/api/v1/sync', (route) => {
    if (isMet) return route.abort();
    return route.fulfill({ json: answerTo(route, given) });
  });
  await context.route('**/api/v1/form-package*', (route) => route.fulfill({ json: forms() }));
  const page = await context.newPage();
  await page.goto(`${serverUrl}/field/case/${given.id}/form/F/s0`);
  await page.locator('[data-place="F:n0"] input').waitFor();
  isMet = true;
  await page.close();
  return `${serverUrl}/field/case/${given.id}/form/F`;
}

function answerTo(route: Route, given: TabletCase): SyncResponse {
  const { cursor } = route.request().postDataJSON() as { cursor: unknown };
  return {
    protocol: 1,
    serverTime: NOW,
    censusDay: NOW.slice(0, 10),
    enumerator: { id: PERSON, name: '李敏', login: 'limin', orgUnitName: '钵池街道' },
    results: [],
    unknownOperations: [],
    feed: {
      kind: cursor ? 'changes' : 'full',
      cases: cursor ? [] : [given],
      gone: [],
      cursor: { seq: 1, id: PERSON },
      more: false
    },
    formPackage: { round: ROUND, hash: HASH }
  };
}

function aCase(): TabletCase {
  return {
    id: randomUUID(),
    round: ROUND,
    epoch: 1,
    state: 'inProgress',
    outcome: null,
    respondent: {
      name: '淮安运河五金有限公司',
      initials: 'hayhwjyxgs',
      creditCode: null,
      orgCode: null,
      address: '深圳路 10 号',
      phone: null,
      legalPerson: null,
      kind: 'legalEntity',
      industryCode: null,
      activity: null,
      frameNo: '00000003'
    },
    area: { id: randomUUID(), code: '320871001001001', name: '深圳路社区第一小区' },
    context: {},
    visits: [],
    draft: {
      outcome: '1',
      outcomeFacts: {},
      answers: { F: firstAnswers() },
      prefilled: [],
      explanations: [],
      remarkAnswers: [],
      codings: [],
      formVersions: {}
    },
    remarks: [],
    submission: null
  };
}

function forms(): FormPackage {
  return { round: ROUND, hash: HASH, forms: [jingpuForm()], reasons: [], lists: [] };
}
