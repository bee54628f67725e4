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
    const results = [...runCaseFile(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), engine, world)];
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
  });
});
