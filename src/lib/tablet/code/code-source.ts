/**
 * What an item with a code can be answered with, ready to be looked up: the codes of its list that it takes, or the
 * options that are offered. Pure but for what it keeps: a list's index is made once for each download.
 */
import type { SearchableCode } from '../../census-forms/package';
import { buildSearchIndex, type SearchIndex } from '../../census-forms/search/search-list';
import type { OptionDefinition } from '../../form-engine/definition';
import type { Item } from '../../form-engine/form';
import type { Language } from '../../i18n/language';
import type { LoadedForms } from '../loaded-forms';

export type CodeChoice = {
  code: string;
  /** As it is searched. */
  zh: string;
  /** As it is read: `zh`, or what it is called in the language of the screens. */
  label: string;
  /** Names of the codes above, outermost first. */
  parents: readonly string[];
};

export type CodeSource = {
  /** Recent choices are remembered under it. */
  name: string;
  choices: ReadonlyMap<string, CodeChoice>;
  /** Made when it is first asked for. */
  index: () => SearchIndex;
};

const MOST_PARENTS = 4;

const listSources = new WeakMap<LoadedForms, Map<string, CodeSource>>();

/** The codes of the item's list; empty where the list did not come along. */
export function sourceOfList(forms: LoadedForms, item: Item): CodeSource {
  const known = listSources.get(forms) ?? new Map<string, CodeSource>();
  listSources.set(forms, known);
  const { list = '', level = '' } = item.definition;
  const key = `${item.form.id}:${item.id}`;
  const made = known.get(key) ?? makeListSource(forms, item, list, level);
  known.set(key, made);
  return made;
}

/** Only what the item takes: a class of the industry list, say, not its divisions. */
function makeListSource(forms: LoadedForms, item: Item, list: string, level: string): CodeSource {
  const all = forms.lists.get(list) ?? [];
  const byCode = new Map(all.map((entry) => [entry.code, entry]));
  const taken = all.filter((entry) =>
    level === '' ? item.accepts(entry.code) : entry.level === level
  );
  const choices = taken.map(({ code, zh }) => {
    return { code, zh, label: zh, parents: parentsOf(byCode, code) };
  });
  return {
    name: list,
    choices: new Map(choices.map((choice) => [choice.code, choice])),
    index: once(() => buildSearchIndex(taken))
  };
}

/** @param readings by Chinese label, as downloaded */
export function sourceOfOptions(
  name: string,
  options: readonly OptionDefinition[],
  readings: Readonly<Record<string, string>>,
  language: Language
): CodeSource {
  const entries = options.map(({ code, label: { zh, en } }) => ({
    code,
    zh,
    ...(en === undefined ? {} : { en }),
    ...(readings[zh] === undefined ? {} : { reading: readings[zh] })
  }));
  const label = ({ zh, en = zh }: { zh: string; en?: string }) => (language === 'zh' ? zh : en);
  return {
    name,
    choices: new Map(
      entries.map((one) => [
        one.code,
        { code: one.code, zh: one.zh, label: label(one), parents: [] }
      ])
    ),
    index: once(() => buildSearchIndex(entries))
  };
}

/** Equal names are told once: a group with one class has its name. */
function parentsOf(byCode: ReadonlyMap<string, SearchableCode>, code: string): string[] {
  const names: string[] = [];
  let last = byCode.get(code);
  while (last?.parent !== undefined && names.length < MOST_PARENTS) {
    const above = byCode.get(last.parent);
    if (above && above.zh !== last.zh) names.unshift(above.zh);
    last = above;
  }
  return names;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
