/**
 * Whether a value from outside can be stored and hashed at all: PostgreSQL has no NUL in text, neither it nor RFC 8785
 * has lone surrogates, and nothing honest is nested deeply. Checked first, so that one spoilt tablet gets a refusal for
 * one operation instead of an error for all of them.
 */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const DEEPEST = 16;

export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !UNSTORABLE.test(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === DEEPEST) return false;
  if (Array.isArray(value)) return value.every((entry) => isStorable(entry, depth + 1));
  return Object.entries(value).every(
    ([key, entry]) => !UNSTORABLE.test(key) && isStorable(entry, depth + 1)
  );
}
