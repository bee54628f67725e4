// Where a searched respondent leads: for each role to a screen that this role may open, and heads never to an answer.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROLES } from '../../src/lib/access/actor';
import { entryTo } from '../../src/lib/access/route-rights';
import { hitAddress } from '../../src/lib/assembly/hit-address';
import { CASE_STATES, type CaseState } from '../../src/lib/casework/lifecycle';
import type { RespondentHit } from '../../src/lib/casework/respondent-hit';

const CASE = '018e0000-0009-7000-8000-000000000001';

const hitIn = (state: CaseState | null): RespondentHit => ({
  entryId: '018e0000-0009-7000-8000-000000000002',
  name: '淮安清禾食品有限公司',
  code: '91320871MA7PRT0A0M',
  frameNo: 'A000001',
  orgUnitName: '钵池街道',
  areaName: '深圳路社区第一小区',
  case: state && { id: CASE, state, enumeratorName: null },
  voidReason: state ? null : 'household'
});
const situations = [...CASE_STATES, null].map(hitIn);

/** Routes as people write them: `/org-unit/review/[caseId]`. */
const routes = readdirSync(path.join(import.meta.dirname, '../../src/routes'), {
  recursive: true,
  encoding: 'utf8'
})
  .filter((file) => file.endsWith('+page.svelte'))
  .map((file) => `/${path.posix.dirname(file.replaceAll('\\', '/'))}`);

function routeOf(href: string): string | undefined {
  const steps = new URL(href, 'http://office').pathname.split('/').filter(Boolean);
  return routes.find((route) => {
    const named = route.split('/').filter((step) => step !== '' && !step.startsWith('('));
    return (
      named.length === steps.length &&
      named.every((step, at) => step.startsWith('[') || step === steps[at])
    );
  });
}

describe.each(ROLES)('%s', (role) => {
  const addresses = situations.flatMap((hit) => hitAddress(role, hit) ?? []);

  test('is led only to pages there are and that may be opened', () => {
    for (const { href } of addresses) {
      const route = routeOf(href);
      expect(route, href).toBeDefined();
      expect(entryTo(route!, { role }), href).toBe('open');
    }
  });
});

const hrefOf = (role: (typeof ROLES)[number], state: CaseState | null) =>
  hitAddress(role, hitIn(state))?.href ?? null;

describe('what each may do about it', () => {
  test('王芳 reads what was handed in, and assigns what was not', () => {
    expect(hrefOf('fieldSupervisor', 'submitted')).toBe(`/org-unit/review/${CASE}`);
    expect(hrefOf('staff', 'inProgress')).toBe('/org-unit/assignment?search=91320871MA7PRT0A0M');
  });

  test.each(CASE_STATES)('heads get the card of a case that is %s, not its forms', (state) => {
    for (const role of ['deputyHead', 'principalHead'] as const) {
      expect(hrefOf(role, state)).toBe(
        `/org-unit/progress/cases?search=91320871MA7PRT0A0M&case=${CASE}`
      );
    }
  });

  test('the auditor reads, the administrator lists', () => {
    expect(hrefOf('auditor', 'approved')).toBe(`/county/submissions/${CASE}`);
    expect(hrefOf('leadAdmin', 'approved')).toBe('/county/cases?search=91320871MA7PRT0A0M');
  });

  test('an entry without a case is of the frame, which only the county keeps', () => {
    expect(hrefOf('leadAdmin', null)).toBe('/county/frame?q=A000001');
    expect(hrefOf('fieldSupervisor', null)).toBeNull();
    expect(hrefOf('deputyHead', null)).toBeNull();
  });

  test('an enumerator has no office', () => expect(hrefOf('enumerator', 'assigned')).toBeNull());
});
