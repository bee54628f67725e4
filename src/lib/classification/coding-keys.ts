/** The keys of a coding page. Every act has a button too; letters and digits count only outside of fields. */

export const CODING_KEYS = [
  { keys: '1 – 5', act: 'choose' },
  { keys: 'Enter', act: 'confirm' },
  { keys: 'j', act: 'next' },
  { keys: 'k', act: 'previous' },
  { keys: 's', act: 'search' },
  { keys: '?', act: 'help' }
] as const;

export type CodingAct =
  { kind: 'choose'; place: number } | { kind: 'confirm' | 'next' | 'previous' | 'search' | 'help' };

export type Pressed = {
  key: string;
  modified: boolean;
  /** A field, where letters are text. */
  inField: boolean;
  /** A button or a link, which takes Enter for itself. */
  onControl: boolean;
};

/** What a key asks for; null where it belongs to somebody else. */
export function codingActOf({ key, modified, inField, onControl }: Pressed): CodingAct | null {
  if (modified || inField) return null;
  if (/^[1-5]$/.test(key)) return { kind: 'choose', place: Number(key) - 1 };
  if (key === 'Enter') return onControl ? null : { kind: 'confirm' };
  const found = CODING_KEYS.find(({ keys }) => keys === key)?.act;
  return found === undefined || found === 'choose' ? null : { kind: found };
}
