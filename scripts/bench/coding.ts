/**
 * Industry coding against labels: how often the class chosen for a business scope stands first, or among the first
 * five, and how far two labellers agree who saw neither each other's classes nor the suggestions.
 * The scopes are a file outside the repository; tests/census-forms holds ids and classes alone.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { codingData } from '../../src/lib/census-forms/coding-pack';
import { codingPack } from '../../src/lib/census-forms/coding-pack.server';
import { buildCodingIndex, suggestClasses } from '../../src/lib/census-forms/coding/suggest';
import type { BenchRow } from './import';

type Labels = ReadonlyMap<string, string>;
type Scope = { id: string; name: string; scope: string };

const GOAL = 0.8;
const SHOWN = 5;
const OUR_LABELS = ['a', 'b'].map((labeller) =>
  fileURLToPath(new URL(`../../tests/census-forms/coding-labels-${labeller}.json`, import.meta.url))
);

/**
 * @param options command line: `--scopes FILE`, a CSV with the columns id, name and business_scope; `--labels FILE`
 * twice, JSON from id to class, where other scopes were labelled. Throws without scopes, or if a labelled
 * id is not among them.
 */
export async function benchCoding(options: readonly string[]): Promise<BenchRow[]> {
  const given = valuesOf(options, '--labels');
  const [fileA = '', fileB = fileA] = given.length > 0 ? given : OUR_LABELS;
  const [a, b] = [readLabels(fileA), readLabels(fileB)];
  const suggested = suggestAll(readScopes(options), new Set([...a.keys(), ...b.keys()]));
  const agreed = new Map([...a].filter(([id, code]) => b.get(id) === code));
  return [
    hitsRow('coding/labeller-a', a, suggested),
    hitsRow('coding/labeller-b', b, suggested),
    hitsRow('coding/both-agree', agreed, suggested),
    agreementRow('coding/agreement-class', a, b, 4),
    agreementRow('coding/agreement-division', a, b, 2)
  ];
}

function valuesOf(options: readonly string[], name: string): string[] {
  return options.filter((_, index) => options[index - 1] === name);
}

function readLabels(file: string): Labels {
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
}

function readScopes(options: readonly string[]): Scope[] {
  const [file] = valuesOf(options, '--scopes');
  if (file === undefined) throw new Error('coding needs --scopes FILE');
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((row) => ({
    id: row.id ?? '',
    name: row.name ?? '',
    scope: row.business_scope ?? ''
  }));
}

/** The first five classes for each labelled id. */
function suggestAll(
  scopes: readonly Scope[],
  ids: ReadonlySet<string>
): ReadonlyMap<string, string[]> {
  const index = buildCodingIndex(codingData(codingPack()));
  const labelled = scopes.filter(({ id }) => ids.has(id));
  if (labelled.length < ids.size)
    throw new Error(`${ids.size - labelled.length} labelled ids are not in the file`);
  return new Map(
    labelled.map(({ id, name, scope }) => [
      id,
      suggestClasses(index, { activities: [scope], name }, SHOWN).map(({ code }) => code)
    ])
  );
}

/** Hits are counts out of `sample`; the ratio is the share among the first five. */
function hitsRow(name: string, labels: Labels, suggested: ReadonlyMap<string, string[]>): BenchRow {
  const places = [...labels].map(([id, code]) => suggested.get(id)?.indexOf(code) ?? -1);
  const hits1 = places.filter((place) => place === 0).length;
  const hits5 = places.filter((place) => place >= 0).length;
  const ratio = hits5 / Math.max(1, labels.size);
  return { name, ratio, goal: GOAL, met: ratio >= GOAL, sample: labels.size, hits1, hits5 };
}

/**
 * Share of ids given the same first `digits`, and Cohen's kappa, which takes off what chance would agree on (Cohen,
 * "A coefficient of agreement for nominal scales", 1960). No goal: it says how sure the labels are, not how good the program is.
 */
function agreementRow(name: string, a: Labels, b: Labels, digits: number): BenchRow {
  const pairs = [...a].flatMap(([id, code]) => {
    const other = b.get(id);
    return other === undefined ? [] : [[code.slice(0, digits), other.slice(0, digits)] as const];
  });
  const agreement =
    pairs.filter(([first, second]) => first === second).length / Math.max(1, pairs.length);
  const chance = chanceAgreement(pairs);
  const kappa = chance === 1 ? 1 : (agreement - chance) / (1 - chance);
  return { name, ratio: agreement, goal: 0, met: true, sample: pairs.length, agreement, kappa };
}

function chanceAgreement(pairs: readonly (readonly [string, string])[]): number {
  const shares = (side: 0 | 1) => {
    const counts = new Map<string, number>();
    for (const pair of pairs)
      counts.set(pair[side], (counts.get(pair[side]) ?? 0) + 1 / pairs.length);
    return counts;
  };
  const [a, b] = [shares(0), shares(1)];
  return [...a].reduce((sum, [code, share]) => sum + share * (b.get(code) ?? 0), 0);
}
