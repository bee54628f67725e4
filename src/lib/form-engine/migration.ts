// Answers given to an older version of a form, opened in a newer one. The newer form declares what became of the old
// items (`migrations`); what it does not name stays where it is, and what no item takes any more shows as `unknown:`.
// Drafts are migrated when they are opened; a submitted revision keeps its version, and nothing given here is changed.
import type { FormDefinition, Migration, MigrationMove } from './definition';
import type { Answers } from './state';
import { isBlank } from './value';

/** Versions by form: `{ "611-3": "2023.1" }`. */
export type FormVersions = Readonly<Record<string, string>>;

export interface Migrated {
  readonly answers: Answers;
  /** What the answers now belong to. */
  readonly versions: FormVersions;
  /** Forms whose version has no way to the current one; their answers are as they were. */
  readonly stranded: readonly string[];
}

type Row = Record<string, unknown>;

/**
 * The answers as the forms' current versions have them. A migration leads from its `from` to the version it stands in,
 * or to its `to`; several follow each other. Answers to other forms, and those already current, are passed on as they
 * are. An item that is already filled in is never overwritten by a move.
 */
export function migrateAnswers(
  definitions: readonly FormDefinition[],
  versions: FormVersions,
  answers: Answers
): Migrated {
  const result: Answers = { ...answers };
  const current: Record<string, string> = { ...versions };
  const stranded: string[] = [];
  for (const definition of definitions) {
    const { form, version } = definition;
    const given = versions[form];
    if (given === undefined || given === version) continue;
    const path = migrationPath(definition, given);
    if (!path) {
      stranded.push(form);
      continue;
    }
    current[form] = version;
    const own = answers[form];
    if (own) result[form] = path.flatMap(({ moves }) => moves).reduce(applied, own);
  }
  return { answers: result, versions: current, stranded };
}

/** The migrations from a version to the definition's own, in order; undefined where one is missing. */
export function migrationPath(definition: FormDefinition, from: string): Migration[] | undefined {
  const path: Migration[] = [];
  const passed = new Set<string>();
  for (let at = from; at !== definition.version;) {
    const next = definition.migrations?.find((migration) => migration.from === at);
    if (!next || passed.has(at)) return undefined;
    passed.add(at);
    path.push(next);
    at = next.to ?? definition.version;
  }
  return path;
}

function applied(answers: Row, move: MigrationMove): Row {
  switch (move.kind) {
    case 'rename':
      return move.section === undefined
        ? renamed(answers, move.item, move.to)
        : inRows(answers, move.section, (row) => renamed(row, move.item, move.to));
    case 'recode':
      return move.section === undefined
        ? recoded(answers, move.item, move.codes)
        : inRows(answers, move.section, (row) => recoded(row, move.item, move.codes));
    case 'drop':
      return move.section === undefined
        ? without(answers, move.item)
        : inRows(answers, move.section, (row) => without(row, move.item));
    case 'renameSection':
      return renamed(answers, move.section, move.to);
    default:
      return move satisfies never;
  }
}

function inRows(answers: Row, section: string, change: (row: Row) => Row): Row {
  const rows = valueIn(answers, section);
  if (!Array.isArray(rows)) return answers;
  const changed = rows.map((row: unknown) => (isRow(row) ? change(row) : row));
  return { ...answers, [section]: changed };
}

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null && !Array.isArray(row);
}

function renamed(row: Row, item: string, to: string): Row {
  const value = valueIn(row, item);
  if (isBlank(value)) return without(row, item);
  const left = without(row, item);
  return isBlank(valueIn(left, to)) ? { ...left, [to]: value } : row;
}

/** A code that is not named stays; one that became nothing is taken out. */
function recoded(row: Row, item: string, codes: Readonly<Record<string, string | null>>): Row {
  const value = valueIn(row, item);
  const now = (code: unknown) =>
    typeof code === 'string' && Object.hasOwn(codes, code) ? codes[code] : code;
  if (Array.isArray(value)) {
    const kept = value.map(now).filter((code) => code !== null);
    return { ...row, [item]: [...new Set(kept)] };
  }
  const code = now(value);
  if (code === value) return row;
  return code === null ? without(row, item) : { ...row, [item]: code };
}

function without(row: Row, item: string): Row {
  if (!Object.hasOwn(row, item)) return row;
  const { [item]: _, ...left } = row;
  return left;
}

function valueIn(row: Row, item: string): unknown {
  return Object.hasOwn(row, item) ? row[item] : undefined;
}
