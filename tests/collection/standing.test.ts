import { describe, expect, it } from 'vitest';
import { decideStanding, type Standing } from '../../src/lib/collection/standing';

describe('how 李敏 stands to a case', () => {
  it.each<
    [string, { holder: string | null; epoch: number; sent: number; once: boolean }, Standing]
  >([
    [
      'hers, under the present assignment',
      { holder: 'li', epoch: 3, sent: 3, once: true },
      'holder'
    ],
    [
      'hers again, made under a former one',
      { holder: 'li', epoch: 3, sent: 1, once: true },
      'former'
    ],
    ['taken back', { holder: null, epoch: 2, sent: 1, once: true }, 'former'],
    ['now 周强’s', { holder: 'zhou', epoch: 3, sent: 1, once: true }, 'former'],
    ['never hers', { holder: 'zhou', epoch: 1, sent: 1, once: false }, 'stranger'],
    ['nobody’s yet', { holder: null, epoch: 0, sent: 0, once: false }, 'stranger'],
    [
      'hers, but the office was restored to before',
      { holder: 'li', epoch: 1, sent: 3, once: true },
      'former'
    ]
  ])('%s', (_, { holder, epoch, sent, once }, expected) => {
    const sender = { userId: 'li', epoch: sent, wasAssigned: once };
    expect(decideStanding({ enumeratorId: holder, epoch }, sender)).toBe(expected);
  });
});
