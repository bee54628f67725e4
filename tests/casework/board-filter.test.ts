// The address of a list of cases: what it asks for, and how links write it.
import { describe, expect, test } from 'vitest';
import {
  caseFilterOf,
  listAddress,
  readCaseFilter,
  withParameters
} from '../../src/lib/casework/board-filter';
import { areas } from '../county';

const asked = (text: string) => readCaseFilter(new URLSearchParams(text));
const statesOf = (text: string) => caseFilterOf(asked(text)).states;

describe('states', () => {
  test('one state asks for itself', () => expect(statesOf('state=returned')).toEqual(['returned']));

  test('a number over several states leads to all of them', () => {
    expect(statesOf('state=done')).toEqual(['submitted', 'approved']);
    expect(statesOf('state=onTablets')).toEqual(['assigned', 'inProgress']);
    expect(statesOf('state=notApproved')).not.toContain('approved');
    expect(statesOf('state=notApproved')).toHaveLength(5);
    expect(statesOf('state=notDone')).toEqual(['unassigned', 'assigned', 'inProgress', 'returned']);
  });

  test('an unknown one is left out', () => expect(statesOf('state=lost')).toBeUndefined());
});

describe('what does not parse is as if it were not there', () => {
  test.each(['outcome=Z', 'area=shenzhenRoad', 'enumerator=limin', 'page=0', 'search='])(
    '%s',
    (text) => expect(caseFilterOf(asked(text))).toEqual({})
  );
});

describe('links', () => {
  test('a changed condition starts on the first page', () => {
    const current = asked(`area=${areas.shanyang.id}&page=3`);
    expect(withParameters('/cases', current, { state: 'done' })).toBe(
      `/cases?area=${areas.shanyang.id}&state=done`
    );
  });

  test('a condition taken away leaves no trace', () => {
    expect(withParameters('/cases', asked('state=done'), { state: undefined })).toBe('/cases');
    expect(listAddress('/cases', { area: undefined, state: '' })).toBe('/cases');
  });
});
