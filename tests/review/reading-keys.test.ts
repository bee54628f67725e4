import { describe, expect, it } from 'vitest';
import { actOfKey, placeAfter } from '../../src/lib/review/reading-keys';

const press = (key: string, more: object = {}) =>
  actOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, inField: false, ...more });

describe('the keys of a submission', () => {
  it.each([
    ['j', 'next'],
    ['k', 'previous'],
    ['r', 'remark'],
    ['a', 'approve'],
    ['?', 'help']
  ])('%s asks for %s', (key, act) => expect(press(key)).toBe(act));

  it('letters belong to whoever writes a remark, Ctrl+Enter sends from there too', () => {
    expect(press('a', { inField: true })).toBeNull();
    expect(press('Enter', { inField: true, ctrlKey: true })).toBe('send');
    expect(press('Enter', { inField: true })).toBeNull();
  });

  it("leaves the browser's own keys alone", () => {
    expect(press('r', { ctrlKey: true })).toBeNull();
    expect(press('a', { metaKey: true })).toBeNull();
    expect(press('x')).toBeNull();
  });
});

describe('placeAfter', () => {
  const places = ['611:206', '611:208', '611-3:301'];

  it('goes on and back, and stays at the ends', () => {
    expect(placeAfter(places, '611:206', 1)).toBe('611:208');
    expect(placeAfter(places, '611:208', -1)).toBe('611:206');
    expect(placeAfter(places, '611-3:301', 1)).toBe('611-3:301');
  });

  it('begins at an end where nothing is current', () => {
    expect(placeAfter(places, null, 1)).toBe('611:206');
    expect(placeAfter(places, null, -1)).toBe('611-3:301');
    expect(placeAfter([], null, 1)).toBeUndefined();
  });
});
