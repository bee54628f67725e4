// What can be wrong with a form at load (form-language §6): a closed list of codes, each error with its place, what was
// found, what was expected and, for names, the nearest known one.

export type LoadErrorCode =
  | 'syntax'
  | 'unknown_item'
  | 'unknown_function'
  | 'type_mismatch'
  | 'cycle'
  | 'duplicate_id'
  | 'bad_pattern'
  | 'column_outside_aggregate'
  | 'unknown_list'
  | 'too_deep';

/** Where in a form an error stands: in one of its items, sections or checks, or in the form itself. */
export interface Place {
  readonly form: string;
  readonly section?: string;
  readonly item?: string;
  readonly check?: string;
  /** The property: `relevant`, `holds`, `options.10.when`, … */
  readonly part?: string;
}

/** An error inside one text, before it is known where that text stands. Offset in UTF-16 units. */
export interface SourceError {
  readonly code: LoadErrorCode;
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
  readonly nearest?: string;
}

export interface LoadError extends Place {
  readonly code: LoadErrorCode;
  /** From 1; columns count code points. Absent where the error is not inside an expression. */
  readonly line?: number;
  readonly column?: number;
  readonly found: string;
  readonly expected: string;
  readonly nearest?: string;
}

export function locate(error: SourceError, source: string, place: Place): LoadError {
  const before = source.slice(0, error.offset).split('\n');
  const { offset: _, ...rest } = error;
  return { ...place, ...rest, line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}

// Longer names are not typing slips, and comparing them costs the product of the lengths.
const LONGEST_COMPARED = 40;

/** The known name with the fewest changed letters, if it is near enough to be what was meant. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST_COMPARED) return undefined;
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(name.length / 2)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue;
    const changes = changedLetters(name.toLowerCase(), candidate.toLowerCase());
    if (changes < fewest) [best, fewest] = [candidate, changes];
  }
  return best;
}

/** Levenshtein's distance, by rows. */
function changedLetters(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
