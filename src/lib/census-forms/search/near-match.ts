/**
 * Finds a query inside a text with at most one character wrong, missing or too many (Sellers, "The theory and
 * computation of evolutionary distances", 1980). The texts are names of a few characters, so each place is simply tried.
 */

export type Span = { from: number; to: number };

/** Where the query begins at one of `starts` (any place if absent) with at most one edit: unharmed, or the leftmost. */
export function nearMatch(
  text: string,
  query: string,
  starts?: ReadonlySet<number>
): Span | undefined {
  if (!mayMatch(text, query)) return undefined;
  const exact = text.indexOf(query);
  if (exact >= 0 && (!starts || starts.has(exact)))
    return { from: exact, to: exact + query.length };
  const last = text.length - query.length + 1;
  for (let from = 0; from <= last; from += 1) {
    if (starts && !starts.has(from)) continue;
    const to = endWithOneEdit(text, from, query);
    if (to !== undefined) return { from, to };
  }
  return undefined;
}

/** With one edit at most, one half of the query stands in the text unharmed. */
function mayMatch(text: string, query: string): boolean {
  const half = query.length >> 1;
  return text.includes(query.slice(0, half)) || text.includes(query.slice(half));
}

/** The end of the query's match from `from` on, or undefined where it takes two edits or more. */
function endWithOneEdit(text: string, from: number, query: string): number | undefined {
  let same = 0;
  while (same < query.length && text[from + same] === query[same]) same += 1;
  if (same === query.length) return from + same;
  const rest = query.slice(same + 1);
  const at = from + same;
  if (at < text.length && text.startsWith(rest, at + 1)) return at + 1 + rest.length;
  if (text.startsWith(rest, at)) return at + rest.length;
  // At the beginning a character too many is none: the match begins behind it.
  if (same > 0 && text.startsWith(query.slice(same), at + 1)) return at + 1 + query.length - same;
  return undefined;
}
