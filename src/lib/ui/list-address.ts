/** Addresses of a list: its conditions, sort and page live in the query, so that a link shows what one sees. */

/**
 * The conditions that are set, each as a chip: what it shows and the address without it.
 * @param conditions the name of each with its words; none where it is not set
 */
export function chipsOf<Name extends string>(
  conditions: readonly (readonly [Name, string | false | undefined])[],
  without: (name: Name) => string
): { label: string; href: string }[] {
  return conditions.flatMap(([name, label]) => (label ? [{ label, href: without(name) }] : []));
}

/** The query with some conditions changed (null or '' takes one away), back on the first page unless `page` is given. */
export function withConditions(
  current: URLSearchParams,
  changes: Readonly<Record<string, string | number | null>>
): string {
  const query = new URLSearchParams(current);
  query.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, String(value));
  }
  return `?${query}`;
}
