import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functionReference, REFERENCE, signatureOf } from '../../scripts/function-reference';
import { builtins } from '../../src/lib/form-engine/builtin/catalogue';

describe('the reference of functions', () => {
  it('is up to date: npx tsx scripts/function-reference.ts', () => {
    expect(readFileSync(REFERENCE, 'utf8')).toBe(functionReference());
  });

  it.each([...builtins.keys()])('%s has what it means and at least three examples', (name) => {
    const entry = functionReference().split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
    const [, signature, meaning] = entry.split('\n\n').map((part) => part.trim());
    expect([signature, meaning].join()).not.toMatch(/undefined|^,|,$/);
    expect((entry.match(/^\| `/gm) ?? []).length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['near', 'near(number, number, number) → yesno'],
    ['if', 'if(yesno, a, b) → their kind: number | text | date | month | yesno'],
    ['parent', "parent(text, 'level', 'list') → text"],
    ['concat', 'concat(text, …) → text'],
    ['sumWhere', 'sumWhere(section, number, yesno) → number'],
    ['sum', 'sum(column of number) → number']
  ])('%s shows how it is called', (name, signature) => {
    const builtin = builtins.get(name);
    expect(builtin && signatureOf(builtin)).toBe(signature);
  });
});
