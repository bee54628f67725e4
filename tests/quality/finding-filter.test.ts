// Conditions of a list of findings in the address: 钱静 follows a link, 孙丽 takes a condition away.
import { expect, test } from 'vitest';
import {
  findingAddress,
  findingFilterOf,
  openFindingsAddress,
  readFindingFilter
} from '../../src/lib/quality/finding-filter';

const read = (query: string) => readFindingFilter(new URLSearchParams(query));

test('an address says what is listed', () => {
  const filter = read('check=611:U-11&standing=open&page=3');
  expect(filter).toMatchObject({ check: '611:U-11', standing: 'open', page: 3 });
  expect(findingFilterOf(filter)).toEqual({ check: '611:U-11', standing: 'open' });
});

test('whoever asks for all gets open and settled ones, which asking for nothing need not mean', () => {
  expect(read('standing=all').standing).toBe('all');
  expect(findingFilterOf(read('standing=all'))).toEqual({});
  expect(read('').standing).toBeUndefined();
});

test('an open finding of an org unit is found in the list of the run', () => {
  expect(openFindingsAddress('run', 'bochi')).toBe(
    '/county/quality/run/findings?orgUnit=bochi&standing=open'
  );
});

test('what nobody offered is no condition', () => {
  expect(read('standing=perhaps&severity=hint&orgUnit=3&page=-1')).toEqual({ page: 1 });
});

test('another condition begins on the first page, and one taken away is gone', () => {
  const filter = read('severity=verify&standing=open&page=3');
  expect(findingAddress('/findings', filter, { standing: 'all' })).toBe(
    '/findings?severity=verify&standing=all'
  );
  expect(findingAddress('/findings', filter, { severity: undefined, standing: undefined })).toBe(
    '/findings'
  );
});
