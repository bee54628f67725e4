// Why a case stands where it stands, and the words for it.
import { describe, expect, test } from 'vitest';
import { translate, type Translate } from '../../src/lib/i18n/dictionary';
import { causeText } from '../../src/lib/progress/cause-text';
import { causeOf, type StatusFacts } from '../../src/lib/progress/status';
import { orderOf, readStatusFilter } from '../../src/lib/progress/status-filter';

const facts: StatusFacts = {
  state: 'inProgress',
  outcome: null,
  transition: 'start',
  movedByName: '王芳',
  movedByRole: 'fieldSupervisor',
  contact: null
};
const notMet = { channel: 'door', result: 'notMet', at: '2024-04-06T01:00:00Z' } as const;
const t: Translate = (key, parameters) => translate('zh', key, parameters);
const inEnglish: Translate = (key, parameters) => translate('en', key, parameters);

describe('causeOf', () => {
  const situations: [string, Partial<StatusFacts>, string, string][] = [
    [
      'nobody had it',
      { state: 'unassigned', transition: 'open' },
      '尚未分配过',
      'Not given to anybody yet'
    ],
    [
      '王芳 took it back',
      { state: 'unassigned', transition: 'takeBack' },
      '王芳 收回，待重新分配',
      'Taken back by 王芳, not given again'
    ],
    [
      'nobody was there yet',
      { state: 'assigned', transition: 'assign' },
      '尚无走访记录',
      'No visit recorded yet'
    ],
    [
      'nobody opened',
      { contact: notMet },
      '2024-04-06 上门 · 无人（未接）',
      '2024-04-06 At the door · Nobody there, no answer'
    ],
    [
      '王芳 returned it, whatever was found',
      { state: 'returned', transition: 'return', outcome: '1', contact: notMet },
      '王芳 退回修改',
      'Returned by 王芳'
    ],
    [
      '钱静 of the lead department returned it',
      { state: 'returned', transition: 'return', movedByName: '钱静', movedByRole: 'auditor' },
      '牵头部门 钱静 退回修改',
      'Returned by 钱静 of the lead department'
    ],
    [
      'it refused',
      { state: 'submitted', transition: 'submit', outcome: 'A' },
      '拒绝调查',
      'Refused'
    ],
    [
      'it was not found',
      { state: 'approved', transition: 'approve', outcome: '5' },
      '找不到且无法电话联系',
      'Not found, not reached by telephone'
    ]
  ];
  test.each(situations)('%s', (_, changed, zh, en) => {
    const cause = causeOf({ ...facts, ...changed });
    expect(causeText(t, cause)).toBe(zh);
    expect(causeText(inEnglish, cause)).toBe(en);
  });
});

describe('the order', () => {
  const ordered = (text: string) => orderOf(readStatusFilter(new URLSearchParams(text)));

  test('without a wish: who has not moved for longest', () =>
    expect(ordered('state=returned')).toEqual({ key: 'idle', direction: 'descending' }));

  test('as asked', () => {
    expect(ordered('sort=area')).toEqual({ key: 'area', direction: 'ascending' });
    expect(ordered('sort=name&direction=descending').direction).toBe('descending');
  });

  test('a wish that is none is left out', () => expect(ordered('sort=revenue').key).toBe('idle'));
});
