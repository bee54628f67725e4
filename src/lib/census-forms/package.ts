/**
 * What a tablet downloads for one round: the forms, why they apply, and the code lists they choose from. The shape
 * only; the server makes it (package.server.ts), the tablet keeps it under its hash and asks again when that changes.
 */
import type { FormDefinition } from '../form-engine/definition';
import type { Vocabulary } from '../form-engine/explain';
import type { CodeListEntry } from '../form-engine/lists';
import type { HelpTexts } from './item-help';
import type { ReasonRule } from './reasons';
import type { RowPresentation } from './row-presentation';
import type { SizeRow } from './size';

export type FormPackage = {
  round: string;
  /** SHA-256, in hexadecimal, of the RFC 8785 form of everything else here. */
  hash: string;
  forms: readonly FormDefinition[];
  reasons: readonly ReasonRule[];
  lists: readonly PackedList[];
  /** How options that are looked up are read, by Chinese label; absent from what an older office packed. */
  readings?: Readonly<Record<string, string>>;
  /** Items that ask the outcome of the case; absent from what an older office packed. */
  outcomePlaces?: readonly string[];
  /** How rows are shown; absent from what an older office packed. */
  rows?: readonly RowPresentation[];
  /** What helps to answer each item; absent from what an older office packed. */
  help?: HelpTexts;
  /** What is least for each size of an enterprise; absent from what an older office packed. */
  sizes?: readonly SizeRow[];
  /** What checks name that are no items; absent from what an older office packed. */
  vocabulary?: Vocabulary;
};

/** More options than this are looked up. */
export const MOST_READ_THROUGH = 9;

/**
 * A code with the first letters of its reading, absent where nobody searches the list, and the reading itself: a
 * blank-separated syllable for each character of the name, without tones, ü as v.
 */
export type SearchableCode = CodeListEntry & { initials?: string; reading?: string };

/** A list as rows without keys: `level` is an index into `levels` (−1: none), a blank parent or initials is `''`; no reading, no last member. */
export type PackedList = { name: string; levels: string[]; rows: PackedRow[] };
export type PackedRow = [
  code: string,
  zh: string,
  level: number,
  parent: string,
  initials: string,
  reading?: string
];

export function packList(name: string, entries: readonly SearchableCode[]): PackedList {
  const levels = [...new Set(entries.flatMap((entry) => entry.level ?? []))];
  const rows = entries.map((entry): PackedRow => {
    const level = entry.level === undefined ? -1 : levels.indexOf(entry.level);
    const { code, zh, parent = '', initials = '', reading } = entry;
    return reading === undefined
      ? [code, zh, level, parent, initials]
      : [code, zh, level, parent, initials, reading];
  });
  return { name, levels, rows };
}

/** The entries again, in their order; English names do not travel, since no list of the forms has them. */
export function unpackList({ levels, rows }: PackedList): SearchableCode[] {
  return rows.map(([code, zh, levelIndex, parent, initials, reading]) => {
    const level = levels[levelIndex];
    return {
      code,
      zh,
      ...(level === undefined ? {} : { level }),
      ...(parent === '' ? {} : { parent }),
      ...(initials === '' ? {} : { initials }),
      ...(reading === undefined ? {} : { reading })
    };
  });
}
