// The number a certificate is filed under: org unit, day of the first signature that holds, beginning of the root.
import { expect, test } from 'vitest';
import { formatDate } from '../../src/lib/i18n/format';
import { certificateNumber, type ChainEntry } from '../../src/lib/signoff/board';

const signed = (kind: ChainEntry['kind'], at: string, root: string | null): ChainEntry => ({
  id: at,
  kind,
  root,
  cases: 2,
  reason: null,
  actorName: '孙丽',
  at
});
const root = '3fa91c07'.padEnd(64, '0');
const numberOf = (...chain: ChainEntry[]) =>
  certificateNumber({ orgUnitCode: '320871001', chain }, formatDate);

test('is made of org unit, day in Shanghai and root', () => {
  const deputy = signed('deputySigned', '2024-04-08T17:30:00Z', root);
  expect(numberOf(deputy, signed('headSigned', '2024-04-10T02:00:00Z', root))).toBe(
    '320871001-20240409-3FA91C07'
  );
});

test('is another one after a reopening, and none while nothing is signed', () => {
  const before = signed('deputySigned', '2024-04-08T02:00:00Z', root);
  const reopened = signed('reopened', '2024-04-09T02:00:00Z', null);
  const anew = signed('deputySigned', '2024-04-10T02:00:00Z', 'b'.repeat(64));
  expect(numberOf()).toBeNull();
  expect(numberOf(before, reopened)).toBeNull();
  expect(numberOf(before, reopened, anew)).toBe('320871001-20240410-BBBBBBBB');
});
