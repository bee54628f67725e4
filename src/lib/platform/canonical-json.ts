/**
 * The one text of a JSON value, after RFC 8785 (JSON Canonicalization Scheme): what is hashed and signed. Keys stand in
 * the order of their UTF-16 code units, numbers as ECMAScript writes them, without white space.
 */

/**
 * Members that are undefined are left out, as JSON.stringify does. Throws a TypeError on what JSON cannot say: NaN,
 * infinities, and texts with a lone surrogate, all of which a reader could only guess.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`${value} has no form in JSON`);
  }
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) {
    throw new TypeError('a text with a lone surrogate has no canonical form');
  }
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${typeof value} has no form in JSON`);
  return text;
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
