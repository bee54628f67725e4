/** The keys of a submission's page. Every act has a button too; letters count only outside of fields. */

export const READING_KEYS = [
  { keys: 'j', act: 'next' },
  { keys: 'k', act: 'previous' },
  { keys: 'r', act: 'remark' },
  { keys: 'a', act: 'approve' },
  { keys: 'Ctrl + Enter', act: 'send' },
  { keys: '?', act: 'help' }
] as const;

export type ReadingAct = (typeof READING_KEYS)[number]['act'];

export type Pressed = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  inField: boolean;
};

/** What a key asks for; null where it belongs to somebody else. */
export function actOfKey({ key, ctrlKey, metaKey, altKey, inField }: Pressed): ReadingAct | null {
  if (key === 'Enter') return ctrlKey || metaKey ? 'send' : null;
  if (ctrlKey || metaKey || altKey || inField) return null;
  return READING_KEYS.find(({ keys }) => keys === key)?.act ?? null;
}

/** The next place of a list after the present one, in either direction; the first or last where there is none. */
export function placeAfter(
  places: readonly string[],
  current: string | null,
  step: 1 | -1
): string | undefined {
  const at = current === null ? -1 : places.indexOf(current);
  if (at === -1) return step === 1 ? places[0] : places.at(-1);
  return places[Math.min(Math.max(at + step, 0), places.length - 1)];
}
