/**
 * The census's forms and code lists as the server reads them, each made once per process. The county's own region list
 * will stand in for the demo's; the forms are the same everywhere.
 */
import { createHash } from 'node:crypto';
import { formDefinition, type FormDefinition } from '../form-engine/definition';
import type { FormSet } from '../form-engine/form';
import { codeList, type CodeListEntry, type CodeLists } from '../form-engine/lists';
import { load } from '../form-engine/load';
import { canonicalJson } from '../platform/canonical-json';
import form6111 from './data/forms/611-1.json' with { type: 'json' };
import form6112 from './data/forms/611-2.json' with { type: 'json' };
import form6113 from './data/forms/611-3.json' with { type: 'json' };
import form6116 from './data/forms/611-6.json' with { type: 'json' };
import form6117 from './data/forms/611-7.json' with { type: 'json' };
import form6118 from './data/forms/611-8.json' with { type: 'json' };
import form611 from './data/forms/611.json' with { type: 'json' };
import form621 from './data/forms/621.json' with { type: 'json' };
import form622 from './data/forms/622.json' with { type: 'json' };
import shortLists from './data/lists/code-lists.json' with { type: 'json' };
import industry from './data/lists/industry.json' with { type: 'json' };
import region from './data/lists/region.json' with { type: 'json' };
import thresholds from './data/lists/sme-thresholds.json' with { type: 'json' };
import outcomeItems from './data/outcome-items.json' with { type: 'json' };
import paper from './data/paper.json' with { type: 'json' };
import reasons from './data/reasons.json' with { type: 'json' };
import rows from './data/rows.json' with { type: 'json' };
import { layoutFor, type PaperLayout } from './paper/paper-layout';
import type { ReasonRule } from './reasons';
import { rowPresentation, type RowPresentation } from './row-presentation';
import type { SizeRow } from './size';

const stored: unknown[] = [
  form621,
  form622,
  form611,
  form6111,
  form6112,
  form6113,
  form6116,
  form6117,
  form6118
];

const entriesByList = new Map<string, readonly CodeListEntry[]>([
  ['industry', industry.entries],
  ['region', region.entries],
  ...shortLists.map(({ name, entries }) => [name, entries] as const)
]);

const forms = once(() => stored.map((json) => formDefinition.parse(json)));
const lists = once(
  (): CodeLists =>
    new Map([...entriesByList].map(([name, entries]) => [name, codeList(name, entries)]))
);

const presentations = once(() => rows.map((json) => rowPresentation.parse(json)));

const sets = new Map<string, FormSet>();

/** All forms of all rounds, frame check first, in the order in which they are filled in. */
export function censusForms(): readonly FormDefinition[] {
  return forms();
}

/** The forms of a round; none where the round has no form of its own. */
export function formsFor(round: string): readonly FormDefinition[] {
  return forms().filter((form) => form.round === round);
}

/**
 * The forms of a round, loaded with the lists: what can be evaluated; empty where the round has no forms. Throws if
 * they do not load, which only a mistake in data/forms can cause and the tests would have named.
 */
export function formSet(round: string): FormSet {
  const known = sets.get(round);
  if (known) return known;
  const loaded = load(formsFor(round), codeLists());
  if (!loaded.ok) throw new Error(`forms of ${round}: ${JSON.stringify(loaded.errors)}`);
  sets.set(round, loaded.forms);
  return loaded.forms;
}

/** Why forms apply, the first that fits counts (reasons.ts). */
export function reasonRules(): readonly ReasonRule[] {
  return reasons;
}

/** What is least for each size of an enterprise, by row of the notice (size.ts). */
export function sizeTable(): readonly SizeRow[] {
  return thresholds.rows.map(({ key, indicators }) => ({ key, indicators }));
}

/** Where a round's forms ask the outcome themselves (data/outcome-items.json): `621:result`; none in registration. */
export function outcomePlaces(round: string): readonly string[] {
  return outcomeItems.filter((place) =>
    formsFor(round).some(({ form }) => place.startsWith(`${form}:`))
  );
}

/** How the rows of repeating sections are shown while they are filled in. */
export function rowPresentations(): readonly RowPresentation[] {
  return presentations();
}

/** What the paper table of a form has beyond its definition. */
export function paperLayout(form: FormDefinition): PaperLayout {
  return layoutFor(form, paper);
}

/** Every list an expression may name, by name. */
export function codeLists(): CodeLists {
  return lists();
}

/** The codes of a list in their order; none where there is no such list. */
export function listEntries(name: string): readonly CodeListEntry[] {
  return entriesByList.get(name) ?? [];
}

/** SHA-256, in hexadecimal, of the RFC 8785 form of what is downloaded: a form version, or a whole package. */
export function canonicalHash(content: object): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
