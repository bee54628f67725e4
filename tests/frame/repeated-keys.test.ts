import { describe, expect, it } from 'vitest';
import { inventedCode } from '../../scripts/simulate/county/codes';
import { keysSeen } from '../../src/lib/frame/repeated-keys';

const codes = Array.from({ length: 100_000 }, (_, number) => `uscc:${inventedCode('91', number)}`);

describe('keys that have been seen', () => {
  it('never miss one that comes again', () => {
    const seen = keysSeen();
    for (const code of codes) seen.add(code);
    expect(codes.every((code) => seen.add(code))).toBe(true);
  });

  it('hardly ever take a new one of a hundred thousand for an old one', () => {
    const seen = keysSeen();
    expect(codes.filter((code) => seen.add(code)).length).toBeLessThan(5);
  });

  it('tell names apart that share their beginning', () => {
    const seen = keysSeen();
    const names = ['name:淮安示例商贸|示例路1号', 'name:淮安示例商贸|示例路2号', 'name:淮安示例商'];
    expect(names.map((name) => seen.add(name))).toEqual([false, false, false]);
    expect(names.map((name) => seen.add(name))).toEqual([true, true, true]);
  });
});
