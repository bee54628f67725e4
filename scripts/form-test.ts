// Runs case files against the form engine (form-language §7): expressions, forms with cases, and cases of the census's
// own forms. One line a case, a last line with the counts; status 1 if any failed. Rules that contradict each other are
// warned of on the error output and fail nothing.
//   npm run jingpu -- form test FILE… --engine js|incremental --json
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { censusForms, codeLists } from '../src/lib/census-forms/catalogue.server';
import type { FormSet } from '../src/lib/form-engine/form';
import { examineRules } from '../src/lib/form-engine/rule-set';
import { warningLine } from '../src/lib/form-engine/rule-warning';
import { runCaseFile, type CaseResult, type Engine, type FormCases } from './form-cases';

/** Runs the files in order and prints as it goes; the exit status. */
export async function formTest(files: string[], engine: Engine, json: boolean): Promise<number> {
  const world = { lists: codeLists(), censusForms: censusForms(), loaded: warnOnce() };
  let [passed, failed] = [0, 0];
  for (const file of files) {
    for (const result of runCaseFile(JSON.parse(readFileSync(file, 'utf8')), engine, world)) {
      if (result.passed) passed += 1;
      else failed += 1;
      console.log(json ? JSON.stringify({ file, ...result }) : line(file, result));
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** Tells on the error output what is wrong with the rules of each set of forms, of the census's own once. */
function warnOnce(): (forms: FormSet, group: FormCases) => void {
  let isCensusKnown = false;
  return (forms, group) => {
    if (!group.forms && isCensusKnown) return;
    isCensusKnown ||= !group.forms;
    for (const warning of examineRules(forms))
      console.error(
        `warning  ${group.forms ? group.name : 'census forms'}  ${warningLine(warning)}`
      );
  };
}

function line(file: string, { name, passed, got, expected }: CaseResult): string {
  const head = `${passed ? 'passed' : 'FAILED'}  ${file}  ${name}`;
  return passed
    ? head
    : `${head}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const options = process.argv.slice(2);
  const at = options.indexOf('--engine');
  const engine = at >= 0 && options[at + 1] === 'incremental' ? 'incremental' : 'js';
  const files = options.filter(
    (option, place) => !option.startsWith('--') && (at < 0 || place !== at + 1)
  );
  process.exitCode = await formTest(files, engine, options.includes('--json'));
}
