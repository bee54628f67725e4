import { describe, expect, it, test } from 'vitest';
import { chipsOf } from '../../src/lib/ui/list-address';
import { pagesToShow } from '../../src/lib/ui/pages';
import { isCurrent } from '../../src/lib/ui/rail';
import { rowAfterKey, sortAfter, withRange, withToggled } from '../../src/lib/ui/table';

describe('the keyboard in a table of 30 rows', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 29, 29],
    ['PageDown', 25, 29],
    ['PageUp', 12, 2],
    ['Home', 12, 0],
    ['End', 12, 29]
  ])('%s goes from row %d to row %d', (key, from, to) => {
    expect(rowAfterKey(key, from, 30)).toBe(to);
  });

  it('leaves other keys alone', () => {
    expect(rowAfterKey('a', 3, 30)).toBeNull();
  });
});

test('a condition that is set is a chip that leads to the list without it', () => {
  const conditions = [
    ['state', '已退回'],
    ['area', undefined],
    ['done', false],
    ['search', '']
  ] as const;
  expect(chipsOf(conditions, (name) => `?without=${name}`)).toEqual([
    { label: '已退回', href: '?without=state' }
  ]);
});

describe('selecting rows', () => {
  const keys = ['a', 'b', 'c', 'd', 'e'];

  it('adds and takes away one', () => {
    expect(withToggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(withToggled(['a', 'b'], 'a')).toEqual(['b']);
  });

  it('adds a range in either direction, each row once', () => {
    expect(withRange(['b'], keys, 1, 3)).toEqual(['b', 'c', 'd']);
    expect(withRange([], keys, 3, 1)).toEqual(['b', 'c', 'd']);
  });

  it('keeps what is selected on other pages', () => {
    expect(withRange(['elsewhere'], keys, 0, 1)).toEqual(['elsewhere', 'a', 'b']);
  });
});

describe('sorting by a column', () => {
  it('begins ascending and turns round on the same column', () => {
    const first = sortAfter(undefined, 'name');
    expect(first).toEqual({ key: 'name', direction: 'ascending' });
    expect(sortAfter(first, 'name').direction).toBe('descending');
    expect(sortAfter(first, 'amount')).toEqual({ key: 'amount', direction: 'ascending' });
  });
});

describe('page numbers', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [5, 9, [1, 'gap', 4, 5, 6, 'gap', 9]],
    [4, 6, [1, 2, 3, 4, 5, 6]],
    [20, 20, [1, 'gap', 19, 20]]
  ])('on page %d of %d are %j', (page, last, shown) => {
    expect(pagesToShow(page, last)).toEqual(shown);
  });
});

describe('the current entry of the rail', () => {
  it('is also that of the pages below it', () => {
    expect(isCurrent({ href: '/county/frame' }, '/county/frame/duplicates')).toBe(true);
    expect(isCurrent({ href: '/county/frame' }, '/county/framework')).toBe(false);
  });

  it('is the overview only on the overview', () => {
    expect(isCurrent({ href: '/county', exact: true }, '/county/frame')).toBe(false);
    expect(isCurrent({ href: '/county', exact: true }, '/county')).toBe(true);
  });
});
