import { describe, expect, it } from 'vitest';
import { ROLES, type Actor } from '../../src/lib/access/actor';
import { FREEZE_STATES } from '../../src/lib/casework/lifecycle';
import {
  decideSignature,
  maySignFor,
  reopeningProblem,
  type SigningFacts
} from '../../src/lib/signoff/chain';
import { gatesNotPassed, gatesOf, type GateCounts } from '../../src/lib/signoff/gate';

const proven: GateCounts = {
  cases: 12,
  notApproved: 0,
  lastRun: { id: 'run', startedAt: '2024-04-08T01:00:00Z' },
  unseenByRun: 0,
  openFindings: 0,
  ledgerDifference: 0,
  contested: 0
};
const root = 'a'.repeat(64);
const open: SigningFacts = { state: 'open', counts: proven, root, altered: 0, signedRoot: null };

describe('gates', () => {
  it('all pass for a proven org unit', () => {
    expect(gatesNotPassed(proven)).toEqual([]);
  });

  it.each([
    ['allApproved', { notApproved: 1 }],
    ['allApproved', { cases: 0 }],
    ['noOpenFinding', { openFindings: 2 }],
    ['ledgerBalanced', { ledgerDifference: -1 }],
    ['noContested', { contested: 1 }]
  ])('%s stops with %o', (name, lack) => {
    expect(gatesNotPassed({ ...proven, ...lack })).toEqual([name]);
  });

  it.each([
    ['handed in since the run', { unseenByRun: 3 }],
    ['never checked', { lastRun: null, unseenByRun: 12 }],
    ['never checked, with nothing handed in', { lastRun: null }]
  ])('no finding is open, but that proves nothing: %s', (_, lack) => {
    const counts = { ...proven, ...lack };
    expect(gatesNotPassed(counts)).toEqual(['qualityRunCurrent', 'noOpenFinding']);
    expect(gatesOf(counts).find((gate) => gate.name === 'noOpenFinding')?.missing).toBe(0);
  });

  it('says how many are missing', () => {
    expect(
      gatesOf({ ...proven, openFindings: 2 }).find((gate) => gate.name === 'noOpenFinding')?.missing
    ).toBe(2);
  });
});

describe('decideSignature', () => {
  const turns = {
    deputyHead: 'open',
    principalHead: 'deputySigned',
    auditor: 'headSigned'
  } as const;
  const gives = {
    deputyHead: 'deputySigned',
    principalHead: 'headSigned',
    auditor: 'accepted'
  } as const;

  it.each(ROLES.flatMap((role) => FREEZE_STATES.map((state) => [role, state] as const)))(
    '%s when %s',
    (role, state) => {
      const decision = decideSignature(role, { root }, { ...open, state, signedRoot: root });
      const turn = turns[role as keyof typeof turns];
      if (turn === state) {
        expect(decision).toEqual({ ok: true, value: gives[role as keyof typeof gives] });
      } else {
        const code = turn ? 'signoff.not_your_turn' : 'platform.not_allowed';
        expect(decision).toMatchObject({ ok: false, problem: { code } });
      }
    }
  );

  it('does not let a gate pass unseen', () => {
    const facts = { ...open, counts: { ...proven, notApproved: 1 } };
    expect(decideSignature('deputyHead', { root }, facts)).toMatchObject({
      problem: { code: 'signoff.gates_not_passed', details: { gates: ['allApproved'] } }
    });
  });

  it('refuses answers that were changed past the product', () => {
    expect(decideSignature('deputyHead', { root }, { ...open, altered: 2 })).toMatchObject({
      problem: { code: 'signoff.answers_altered', details: { count: 2 } }
    });
  });

  it('refuses a root that the screen did not show, or that the deputy did not sign', () => {
    const other = 'b'.repeat(64);
    expect(decideSignature('deputyHead', { root: other }, open)).toMatchObject({
      problem: { code: 'signoff.root_differs' }
    });
    expect(
      decideSignature(
        'principalHead',
        { root },
        { ...open, state: 'deputySigned', signedRoot: other }
      )
    ).toMatchObject({ problem: { code: 'signoff.root_differs' } });
  });
});

describe('reopening', () => {
  const allowed = [
    ['auditor', 'headSigned'],
    ['auditor', 'accepted'],
    ['principalHead', 'deputySigned']
  ];
  it.each(ROLES.flatMap((role) => FREEZE_STATES.map((state) => [role, state] as const)))(
    '%s from %s',
    (role, state) => {
      const expected = allowed.some(([who, from]) => who === role && from === state);
      expect(reopeningProblem(role, state) === null).toBe(expected);
    }
  );
});

describe('maySignFor', () => {
  const actor = (role: Actor['role'], orgUnitId: string | null): Actor => ({
    userId: 'u',
    login: 'u',
    name: 'u',
    role,
    orgUnitId
  });
  it('heads for their own org unit, the auditor for any, nobody else', () => {
    expect(maySignFor(actor('deputyHead', 'bochi'), 'bochi')).toBeNull();
    expect(maySignFor(actor('deputyHead', 'xingang'), 'bochi')).not.toBeNull();
    expect(maySignFor(actor('auditor', null), 'bochi')).toBeNull();
    expect(maySignFor(actor('leadAdmin', null), 'bochi')).not.toBeNull();
    expect(maySignFor(actor('staff', 'bochi'), 'bochi')).not.toBeNull();
  });
});
