// The queue's order: which answered classes deserve a coder's look first.
import { describe, expect, test } from 'vitest';
import { doubtOf, type DoubtKind } from '../../src/lib/classification/doubt';
import type { Choice } from '../../src/lib/classification/activity';

const clear = [
  { code: '5221', score: 1 },
  { code: '1411', score: 0.5 },
  { code: '6210', score: 0.4 },
  { code: '5123', score: 0.3 },
  { code: '5299', score: 0.2 },
  { code: '7810', score: 0.1 }
];
const close = [
  { code: '5221', score: 1 },
  { code: '1411', score: 0.9 }
];

describe('kinds of doubt', () => {
  const kinds: [string, string | null, typeof clear, DoubtKind][] = [
    ['no code was given', null, clear, 'blank'],
    ['the code is no suggestion at all', '9999', clear, 'unsupported'],
    ['the code is the sixth suggestion, which nobody was shown', '7810', clear, 'unsupported'],
    ['the description says nothing', '5221', [], 'unsupported'],
    ['the code is the third suggestion', '6210', clear, 'later'],
    ['the code is first and another is close', '5221', close, 'narrow'],
    ['the code is first by a margin', '5221', clear, 'agreed'],
    ['the code is the only suggestion', '5221', close.slice(0, 1), 'agreed']
  ];
  test.each(kinds)('%s', (_situation, answered, suggestions, kind) => {
    expect(doubtOf(answered, suggestions, null).kind).toBe(kind);
  });
});

describe('the order', () => {
  const score = (answered: string | null, suggestions = clear, choice: Choice | null = null) =>
    doubtOf(answered, suggestions, choice).score;

  test('kinds follow each other: the mildest of one is above the worst of the next', () => {
    const mildest = [score(null), score('9999', clear, 'first'), score('1411', close, 'first')];
    const worst = [score('9999', [], 'byHand'), score('5299', clear, 'byHand')];
    expect(mildest[0]).toBeGreaterThan(worst[0]!);
    expect(mildest[1]).toBeGreaterThan(worst[1]!);
    expect(mildest[2]).toBeGreaterThan(score('5221', close, 'byHand'));
    expect(score('5221', close, 'first')).toBeGreaterThan(score('5221', clear, 'byHand'));
  });

  test('within a kind, what lies further behind the first is more doubtful', () =>
    expect(score('5299')).toBeGreaterThan(score('1411')));

  test('within a kind, searched by hand is above a later suggestion, and that above the first', () => {
    const order = (['byHand', 'later', null, 'first'] as const).map((choice) =>
      score('5221', clear, choice)
    );
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(new Set(order).size).toBe(4);
  });

  test('stays between 0 and 100', () => {
    expect(score('5221', clear, 'first')).toBe(0);
    expect(score(null, [], 'byHand')).toBe(100);
  });
});
