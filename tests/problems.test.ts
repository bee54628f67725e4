// The closed lists of problems: each code has a status, words in both languages, and somewhere that raises it.
import { expect, test } from 'vitest';
import { problemList } from '../src/lib/assembly/problem-status';
import { dictionary } from '../src/lib/i18n/dictionary';

const lists = import.meta.glob<Record<string, unknown>>('../src/lib/*/*problems.ts', {
  eager: true
});
const sources = import.meta.glob<string>(
  ['../src/**/*.{ts,svelte}', '!../src/lib/*/*problems.ts', '!../src/lib/i18n/*'],
  {
    eager: true,
    query: '?raw',
    import: 'default'
  }
);

const codes = Object.values(lists).flatMap((module) =>
  Object.values(module).flatMap((exported) =>
    typeof exported === 'object' && exported ? Object.keys(exported) : []
  )
);

test('the lists are found', () => expect(codes.length).toBeGreaterThan(20));

test('each code has its HTTP status in the product', () => {
  // What goes wrong on a tablet never travels.
  const travelling = codes.filter((code) => !code.startsWith('tablet.'));
  expect(travelling.filter((code) => !(code in problemList))).toEqual([]);
});

test('each code has words in both languages', () => {
  expect(codes.filter((code) => !(`problem.${code}` in dictionary))).toEqual([]);
});

test('each code is raised somewhere', () => {
  const all = Object.values(sources).join('\n');
  expect(codes.filter((code) => !all.includes(`'${code}'`))).toEqual([]);
});
