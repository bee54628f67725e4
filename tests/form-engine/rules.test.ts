import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtins } from '../../src/lib/form-engine/builtin/catalogue';

const folder = new URL('.', import.meta.url);

describe('rules and their proofs', () => {
  const titles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap(
      (file) =>
        readFileSync(new URL(file, folder), 'utf8').match(
          /(?:describe|it)(?:\.each\([^]*?\))?\(\s*'M\d/g
        ) ?? []
    )
    .map((title) => title.slice(-2));

  it.each(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8'])(
    '%s has a test that begins with its name',
    (rule) => {
      expect(titles).toContain(rule);
    }
  );

  it('every function has its own test file, and no file tests another', () => {
    const tested = readdirSync(new URL('functions/', folder)).map((file) =>
      file.replace('.test.ts', '')
    );
    expect(tested.sort()).toEqual([...builtins.keys()].sort());
  });

  it('every function has its sentence in both languages', () => {
    for (const { name, sentence } of builtins.values()) {
      expect([name, /\{[1*]\}/.test(sentence.zh), /\{[1*]\}/.test(sentence.en ?? '')]).toEqual([
        name,
        true,
        true
      ]);
    }
  });
});
