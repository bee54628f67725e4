/**
 * Pinyin initials of a name, for searching as people type (重庆银行长安街支行 → cqyhzajzh). pinyin-pro reads
 * whole names right but takes 35 µs for one; names of a frame repeat the same words, so a character is looked
 * up once, with its neighbours if its readings differ. Wrong only where a word of more than five characters
 * decides a reading.
 */
import { pinyin } from 'pinyin-pro';

const NEIGHBOURS = 2;
const MEMORY = 200_000;

/** Character code → its initial; '' if it has none, null if its readings differ. */
const readings: (string | null | undefined)[] = [];
const inContext = new Map<string, string>();

/** Lower-case letters and digits are kept, each Chinese character gives its initial, all else is left away. */
export function initialsOf(name: string): string {
  let initials = '';
  for (let place = 0; place < name.length; place++) {
    const code = name.charCodeAt(place);
    const reading = readings[code];
    if (reading === undefined)
      initials += (readings[code] = initialOf(name[place]!)) ?? readingAt(name, place);
    else initials += reading ?? readingAt(name, place);
  }
  return initials;
}

/** The initial that all readings of a character share. */
function initialOf(character: string): string | null {
  if (/[0-9A-Za-z]/.test(character)) return character.toLowerCase();
  const options = pinyin(character, {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    multiple: true
  });
  const letters = new Set(
    options.map((option) => option.toLowerCase()).filter((option) => /^[a-z]$/.test(option))
  );
  return letters.size > 1 ? null : ([...letters][0] ?? '');
}

function readingAt(name: string, place: number): string {
  const from = Math.max(0, place - NEIGHBOURS);
  const context = name.slice(from, place + NEIGHBOURS + 1);
  // At the end of a name a context is shorter; at its beginning the place in it differs.
  const key = from === place - NEIGHBOURS ? context : `${place}${context}`;
  let reading = inContext.get(key);
  if (reading === undefined) {
    const read = pinyin(context, { pattern: 'first', toneType: 'none', type: 'array' });
    reading = (read[place - from] ?? '').toLowerCase();
    if (inContext.size >= MEMORY) inContext.clear();
    inContext.set(key, reading);
  }
  return reading;
}
