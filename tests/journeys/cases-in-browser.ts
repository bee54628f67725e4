// Runs in the page of cases-in-browser.spec.ts: every case file with the census's own forms and lists, bundled with it.
import { runCaseFile, type CaseResult, type Engine } from '../../scripts/form-cases';
import type { FormDefinition } from '../../src/lib/form-engine/definition';
import { codeList, type CodeListEntry } from '../../src/lib/form-engine/lists';
import shortLists from '../../src/lib/census-forms/data/lists/code-lists.json';
import industry from '../../src/lib/census-forms/data/lists/industry.json';
import region from '../../src/lib/census-forms/data/lists/region.json';

const forms = import.meta.glob<FormDefinition>('../../src/lib/census-forms/data/forms/*.json', {
  eager: true,
  import: 'default'
});
const cases = import.meta.glob<unknown>('../cases/{expressions,forms,census}/*.json', {
  eager: true,
  import: 'default'
});
const lists: readonly { name: string; entries: readonly CodeListEntry[] }[] = [
  { name: 'industry', entries: industry.entries },
  { name: 'region', entries: region.entries },
  ...shortLists
];

/** How many cases passed, and those that did not. */
export function runAll(engine: Engine): { passed: number; failed: CaseResult[] } {
  const world = {
    censusForms: Object.values(forms),
    lists: new Map(lists.map(({ name, entries }) => [name, codeList(name, entries)]))
  };
  const results = Object.values(cases).flatMap((file) => [...runCaseFile(file, engine, world)]);
  const failed = results.filter(({ passed }) => !passed);
  return { passed: results.length - failed.length, failed };
}
