/** Looking up a code by its beginning, a part of its name, or the first letters of its reading. Pure. */
export type Pick = { code: string; label: string; initials?: string };

export const MOST_SHOWN = 50;

/** What fits, codes that begin with the query first; everything for a blank query. */
export function searchCodes(entries: readonly Pick[], query: string): Pick[] {
  const wanted = query.normalize('NFKC').trim().toLowerCase();
  if (wanted === '') return [...entries];
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank < 9)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

function rankOf({ code, label, initials = '' }: Pick, wanted: string): number {
  if (code.toLowerCase().startsWith(wanted)) return 0;
  if (label.toLowerCase().startsWith(wanted)) return 1;
  if (initials.startsWith(wanted)) return 2;
  if (label.toLowerCase().includes(wanted)) return 3;
  return initials.includes(wanted) ? 4 : 9;
}
