// Code lists given to `load` (form-language §2: inList, parent, items of type code). The engine knows no list of its
// own; whoever loads the forms brings the lists of that census.
import type { Text } from './definition';

export interface CodeList {
  readonly name: string;
  /** Names of the levels that occur, from the entries; empty for a flat list. */
  readonly levels: ReadonlySet<string>;
  has(code: string): boolean;
  level(code: string): string | undefined;
  /** The code at `level` that `code` belongs to: itself where it is of that level. */
  parent(code: string, level: string): string | undefined;
  label(code: string): Text | undefined;
}

export type CodeLists = ReadonlyMap<string, CodeList>;

export interface CodeListEntry {
  code: string;
  level?: string;
  parent?: string;
  zh: string;
  en?: string;
}

// No list is deeper; the bound keeps a list whose parents go in a circle from running for ever.
const DEEPEST_LIST = 32;

/** Builds a list from its entries; where a code comes twice, the later entry counts. */
export function codeList(name: string, entries: readonly CodeListEntry[]): CodeList {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const levels = new Set(entries.flatMap((entry) => entry.level ?? []));
  return Object.freeze({
    name,
    levels,
    has: (code: string) => byCode.has(code),
    level: (code: string) => byCode.get(code)?.level,
    parent: (code: string, level: string) => {
      let entry = byCode.get(code);
      for (let step = 0; entry && step < DEEPEST_LIST; step += 1) {
        if (entry.level === level) return entry.code;
        entry = entry.parent === undefined ? undefined : byCode.get(entry.parent);
      }
      return undefined;
    },
    label: (code: string) => {
      const entry = byCode.get(code);
      if (!entry) return undefined;
      return entry.en === undefined ? { zh: entry.zh } : { zh: entry.zh, en: entry.en };
    }
  });
}
