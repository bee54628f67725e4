// Runs all cases of the contract: every file is one test, which names the cases that fail.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCaseFile, type CaseWorld } from '../../scripts/form-cases';
import { censusForms, codeLists } from '../../src/lib/census-forms/catalogue.server';

const world: CaseWorld = { lists: codeLists(), censusForms: censusForms() };
const folder = new URL('.', import.meta.url);

const files = ['expressions', 'forms', 'census'].flatMap((group) =>
  readdirSync(new URL(group, folder)).map((file) => `${group}/${file}`)
);

describe.each(['js', 'incremental'] as const)('contract cases, engine %s', (engine) => {
  it.each(files)('%s', (file) => {
    const results = [
      ...runCaseFile(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), engine, world)
    ];
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
  });
});

describe('the runner of cases', () => {
  const one = (expr: string, expect: unknown) => [
    ...runCaseFile([{ name: 'one', expr, expect }], 'js', world)
  ];

  it('fails a wrong value and says what came instead', () => {
    expect(one('1 + 1', 3)).toEqual([{ name: 'one', passed: false, got: 2, expected: 3 }]);
    expect(one('1 + 1', { error: 'syntax' })).toMatchObject([{ passed: false, got: 2 }]);
    expect(one('1 +', 2)).toMatchObject([{ passed: false, got: { error: 'syntax' } }]);
    expect(one('1 / 3', 0.333333333333)).toMatchObject([{ passed: true }]);
  });

  it('wants exactly the violations that are listed', () => {
    const run = (violations: object[]) => [
      ...runCaseFile(
        { name: 'none', cases: [{ name: 'empty', answers: {}, expect: { violations } }] },
        'js',
        world
      )
    ];
    expect(run([])).toEqual([{ name: 'none / empty', passed: true }]);
    expect(run([{ check: 'E-01' }])).toMatchObject([{ passed: false, got: { violations: [] } }]);
  });
});
