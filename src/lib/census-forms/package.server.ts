/**
 * Makes what a tablet downloads for a round, once per process: the forms never change while it runs. Lists are those
 * the forms' items choose from; readings of Chinese names are looked up here so that tablets need no dictionary.
 */
import { pinyin } from 'pinyin-pro';
import { canonicalHash, censusForms, listEntries, reasonRules } from './catalogue.server';
import { packList, type CodeEntry, type FormPackage } from './package';

const packages = new Map<string, FormPackage>();

/** The package of a round; one without forms where the round is unknown. */
export function formPackage(round: string): FormPackage {
  const known = packages.get(round);
  if (known) return known;
  const made = makePackage(round);
  packages.set(round, made);
  return made;
}

function makePackage(round: string): FormPackage {
  const forms = censusForms().filter((form) => form.round === round);
  const ids = new Set(forms.map((form) => form.form));
  const listNames = new Set(
    forms.flatMap((form) =>
      form.sections.flatMap((s) => s.items.flatMap((item) => item.list ?? []))
    )
  );
  const content = {
    round,
    forms,
    reasons: reasonRules().filter((rule) => ids.has(rule.form)),
    lists: [...listNames].sort().map((name) => packList(name, listEntries(name).map(withInitials)))
  };
  return { ...content, hash: canonicalHash(content) };
}

/** First letters of the readings, as typed in a search: 稻谷种植 → dgzz. */
function withInitials(entry: CodeEntry): CodeEntry {
  const initials = pinyin(entry.label, {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    nonZh: 'removed'
  });
  return { ...entry, initials: initials.join('') };
}
