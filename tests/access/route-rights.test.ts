import { describe, expect, test } from 'vitest';
import { ROLES } from '../../src/lib/access/actor';
import { entryTo, homeOf, returnAddress, rightOf } from '../../src/lib/access/route-rights';

describe('the right of a route', () => {
  test('is that of the longest row that begins it', () => {
    expect(rightOf('/(office)/county/users')).toEqual(['leadAdmin']);
    expect(rightOf('/(office)/county/users/[userId]')).toEqual(['leadAdmin']);
    expect(rightOf('/(office)/county')).toEqual(['auditor', 'leadAdmin']);
  });

  test('is the same within any group, and not mistaken for one that only begins with its letters', () => {
    expect(rightOf('/county/(people)/users')).toEqual(['leadAdmin']);
    expect(rightOf('/(office)/county/users-of-old')).toEqual(['auditor', 'leadAdmin']);
  });

  test('is for whoever is signed in where no row speaks', () => {
    expect(rightOf('/(office)/new-page')).toEqual(ROLES);
    expect(entryTo('/(office)/new-page', null)).toBe('signIn');
  });
});

test('everybody begins on a page they may open', () => {
  for (const role of ROLES) expect(entryTo(homeOf(role), { role })).toBe('open');
});

describe('the address to return to', () => {
  const origin = 'https://jingpu.example';

  test('is a page of this site with its filters', () => {
    expect(returnAddress('/org-unit/review?state=submitted', origin)).toBe(
      '/org-unit/review?state=submitted'
    );
    expect(returnAddress('https://jingpu.example/county', origin)).toBe('/county');
  });

  test.each([
    ['another site', 'https://elsewhere.example/county'],
    ['another site without its scheme', '//elsewhere.example'],
    ['another site after a backslash', '/\\elsewhere.example'],
    ['another site hidden behind a dot', '/.//elsewhere.example'],
    ['a script', 'javascript:alert(1)'],
    ['another scheme of the same name', 'http://jingpu.example/county'],
    ['nonsense', 'https://']
  ])('is never %s', (_what, address) => {
    expect(returnAddress(address, origin)).toBeNull();
  });

  test('is none without one', () => expect(returnAddress(null, origin)).toBeNull());
});
