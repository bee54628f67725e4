// The rules of all forms are examined once a process, between its other work; warnings are told and stop nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleReport, ruleReports } from '../../src/lib/census-forms/rule-report.server';
import { warningLine } from '../../src/lib/form-engine/rule-warning';

describe('the report on the census', () => {
  test('says of both rounds how many checks there are, and nothing against them', async () => {
    const reports = await ruleReports();
    expect(reports.map(({ round }) => round)).toEqual(['frameCheck', 'registration']);
    expect(reports.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(reports.find(({ round }) => round === 'registration')?.checks).toBeGreaterThan(140);
  });

  test('is made once, however many ask', async () => {
    const [first, second] = [ruleReport('frameCheck'), ruleReport('frameCheck')];
    expect(second).toBe(first);
    expect(await ruleReport('frameCheck')).toBe(await first);
  });
});

test('a warning names its kind and places', () => {
  const places = [
    { form: '611-3', check: 'E-99' },
    { form: '611', item: '103_code', part: 'relevant' }
  ];
  expect(warningLine({ kind: 'redundant', places })).toBe(
    'redundant: 611-3 E-99, 611 103_code relevant'
  );
});

/** `jingpu form test` over one file with a form of one item and these checks. */
function formTest(checks: Record<string, string>) {
  const file = join(mkdtempSync(join(tmpdir(), 'rules-')), 'cases.json');
  const message = { zh: '' };
  const form = {
    form: 'F',
    version: '1',
    round: 'case',
    title: { zh: 'F' },
    sections: [
      {
        id: 'S',
        title: { zh: 'S' },
        items: [{ id: 'a', type: 'integer', label: { zh: 'a' } }]
      }
    ],
    checks: Object.entries(checks).map(([id, holds]) => {
      return { id, severity: 'mandatory', holds, items: ['a'], message, source: '' };
    })
  };
  const cases = [{ name: 'blank', answers: {}, expect: { violations: [] } }];
  writeFileSync(file, JSON.stringify({ name: 'made', forms: [form], cases }));
  const line = ['tsx', 'scripts/jingpu.ts', 'form', 'test', file, '--json'];
  return spawnSync('npx', line, { encoding: 'utf8' });
}

test('form test warns of a contradiction on the error output, and passes', () => {
  const { stdout, stderr, status } = formTest({ C1: '[a] > 5', C2: '[a] < 3' });
  expect(stderr).toContain('warning  made  contradiction: F C1, F C2');
  expect(stdout).toContain('1 passed, 0 failed');
  expect(stdout).not.toContain('warning');
  expect(status).toBe(0);
});

test('form test is silent about rules that go together', () => {
  const { stderr, status } = formTest({ C1: '[a] > 5', C2: '[a] < 9' });
  expect(stderr).not.toContain('warning');
  expect(status).toBe(0);
});
