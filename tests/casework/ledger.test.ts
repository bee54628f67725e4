import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../src/lib/casework/ledger';

const bochi = { orgUnitId: 'bochi', orgUnitName: '钵池街道' };

describe('ledgerOf', () => {
  it('adds up: frame = not started + on tablets + received + returned + void', () => {
    const ledger = ledgerOf({
      ...bochi,
      frame: { '': 21, household: 3, online: 1 },
      cases: { unassigned: 2, assigned: 3, inProgress: 4, submitted: 5, returned: 1, approved: 6 }
    });
    expect(ledger).toMatchObject({
      frame: 25,
      lines: { notStarted: 2, onTablets: 7, received: 11, returned: 1 },
      void: { household: 3, online: 1 },
      difference: 0
    });
  });

  it('shows entries that have neither a case nor a reason as the difference', () => {
    expect(ledgerOf({ ...bochi, frame: { '': 5 }, cases: { unassigned: 3 } }).difference).toBe(2);
  });
});
