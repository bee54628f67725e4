// What every evaluation of a form set begins with, made once at load: arrays to copy, and which context values go where.
import type { ContextName } from './form';
import type { Maybe } from './value';

/** No answers, all blank, all false, no aggregate computed: copied, never written. */
export interface BlankState {
  readonly raw: unknown[];
  readonly values: Maybe[];
  /** By cell. */
  readonly flags: boolean[];
  /** By section. */
  readonly closed: boolean[];
  readonly rows: number[];
  /** By slot. */
  readonly context: Maybe[];
  readonly aggregates: (Maybe | undefined)[];
  /** Each group of the context is looked up once for all its names. */
  readonly contextGroups: readonly ContextGroup[];
}

interface ContextGroup {
  readonly group: string;
  readonly names: readonly { readonly name: string; readonly slot: number }[];
}

export interface Sizes {
  readonly cells: number;
  readonly sections: number;
  readonly aggregates: number;
}

export function blankState(sizes: Sizes, context: readonly ContextName[]): BlankState {
  const { cells, sections, aggregates } = sizes;
  return {
    raw: filled(cells, undefined),
    values: filled<Maybe>(cells, null),
    flags: filled(cells, false),
    closed: filled(sections, false),
    rows: filled(sections, 0),
    context: filled<Maybe>(context.length, null),
    aggregates: filled<Maybe | undefined>(aggregates, undefined),
    contextGroups: groupsOf(context)
  };
}

/** Packed: the copies are written in any order. */
function filled<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}

function groupsOf(context: readonly ContextName[]): ContextGroup[] {
  const groups = [...new Set(context.map(({ group }) => group))];
  return groups.map((group) => ({
    group,
    names: context.flatMap((known, slot) =>
      known.group === group ? [{ name: known.name, slot }] : []
    )
  }));
}
