// Runs case files against the form engine (form-language §7): expressions, forms with cases, and cases of the census's
// own forms. One line a case, a last line with the counts; status 1 if any failed.
//   npm run jingpu -- form test FILE… --engine js|incremental --json
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { censusForms, codeLists } from '../src/lib/census-forms/catalogue.server';
import { runCaseFile, type CaseResult, type Engine } from './form-cases';

/** Runs the files in order and prints as it goes; the exit status. */
export async function formTest(files: string[], engine: Engine, json: boolean): Promise<number> {
  const world = { lists: codeLists(), censusForms: censusForms() };
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
