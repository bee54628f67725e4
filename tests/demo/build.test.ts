// When the demo builds anew: exactly when something the build is made of has changed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOfSources } from '../../scripts/demo/build';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jingpu-sources-'));
  mkdirSync(join(root, 'src/lib'), { recursive: true });
  writeFileSync(join(root, 'src/lib/a.ts'), 'one');
  writeFileSync(join(root, 'config.js'), 'two');
});
afterEach(() => rmSync(root, { recursive: true }));

const hash = () => hashOfSources(root, ['src', 'config.js', 'not-there']);

test('the same sources have the same hash', () => {
  expect(hash()).toBe(hash());
  expect(hash()).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['a changed file', () => writeFileSync(join(root, 'src/lib/a.ts'), 'three')],
  ['a new file', () => writeFileSync(join(root, 'src/b.ts'), '')],
  ['a changed configuration', () => writeFileSync(join(root, 'config.js'), 'four')],
  [
    'a renamed file',
    () => {
      rmSync(join(root, 'src/lib/a.ts'));
      writeFileSync(join(root, 'src/lib/c.ts'), 'one');
    }
  ]
])('%s changes it', (_, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

test('what is not among the sources does not count', () => {
  const before = hash();
  writeFileSync(join(root, 'README.md'), 'five');
  expect(hash()).toBe(before);
});
