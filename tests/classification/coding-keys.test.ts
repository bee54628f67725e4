// The keyboard of the coding page: a digit chooses, Enter codes, letters typed in a field stay text.
import { expect, test } from 'vitest';
import { codingActOf } from '../../src/lib/classification/coding-keys';

const outside = { modified: false, inField: false, onControl: false };

test.each([
  ['1', { kind: 'choose', place: 0 }],
  ['5', { kind: 'choose', place: 4 }],
  ['Enter', { kind: 'confirm' }],
  ['j', { kind: 'next' }],
  ['k', { kind: 'previous' }],
  ['s', { kind: 'search' }],
  ['?', { kind: 'help' }],
  ['6', null],
  ['x', null]
])('%s', (key, act) => expect(codingActOf({ key, ...outside })).toEqual(act));

test('in a field all keys are text, with a modifier all are the browser’s', () => {
  expect(codingActOf({ key: '1', ...outside, inField: true })).toBeNull();
  expect(codingActOf({ key: 'j', ...outside, modified: true })).toBeNull();
});

test('Enter on a link opens the link and codes nothing', () =>
  expect(codingActOf({ key: 'Enter', ...outside, onControl: true })).toBeNull());
