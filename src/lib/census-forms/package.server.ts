/**
 * Makes what a tablet downloads for a round, once per process: the forms never change while it runs. Lists are those
 * the forms' items choose from; readings of Chinese names are looked up here so that tablets need no dictionary.
 */
import { pinyin } from 'pinyin-pro';
import type { FormDefinition } from '../form-engine/definition';
import {
  canonicalHash,
  formsFor,
  listEntries,
  outcomePlaces,
  reasonRules,
  rowPresentations,
  sizeTable
} from './catalogue.server';
import { MOST_READ_THROUGH, packList, type FormPackage, type SearchableCode } from './package';
import { itemHelp } from './help-catalogue.server';
import { helpTexts } from './item-help';
import { censusVocabulary } from './vocabulary';

const packages = new Map<string, FormPackage>();

/** The package of a round; undefined where the round has no forms. */
export function formPackage(round: string): FormPackage | undefined {
  const known = packages.get(round);
  if (known) return known;
  const forms = formsFor(round);
  if (forms.length === 0) return undefined;
  const made = makePackage(round, forms);
  packages.set(round, made);
  return made;
}

function makePackage(round: string, forms: readonly FormDefinition[]): FormPackage {
  const ids = new Set(forms.map((form) => form.form));
  const content = {
    round,
    forms,
    reasons: reasonRules().filter((rule) => ids.has(rule.form)),
    outcomePlaces: outcomePlaces(round),
    rows: rowPresentations().filter((one) => ids.has(one.form)),
    help: helpTexts(itemHelp().filter((one) => ids.has(one.form))),
    lists: listsOf(forms).map((name) => packList(name, listEntries(name).map(withReading))),
    readings: readingsOf(forms),
    ...(ids.has('611') ? { sizes: sizeTable() } : {}),
    vocabulary: censusVocabulary
  };
  return { ...content, hash: canonicalHash(content) };
}

function listsOf(forms: readonly FormDefinition[]): string[] {
  const items = forms.flatMap((form) => form.sections.flatMap((section) => section.items));
  return [...new Set(items.flatMap((item) => item.list ?? []))].sort();
}

/** Of choices with so many options that they are looked up instead of read through. */
function readingsOf(forms: readonly FormDefinition[]): Record<string, string> {
  const items = forms.flatMap((form) => form.sections.flatMap((section) => section.items));
  const options = items.flatMap((item) =>
    (item.options ?? []).length > MOST_READ_THROUGH ? item.options! : []
  );
  return Object.fromEntries(options.map(({ label }) => [label.zh, readingOf(label.zh)]));
}

function readingOf(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', v: true }).join(' ');
}

/** The reading and its first letters, as typed in a search: 稻谷种植 → dao gu zhong zhi, dgzz. */
export function withReading(entry: SearchableCode): SearchableCode {
  const initials = pinyin(entry.zh, {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    nonZh: 'removed'
  });
  return { ...entry, initials: initials.join(''), reading: readingOf(entry.zh) };
}
