/**
 * Pinyin initials of a name, for searching as people type (重庆银行长安街支行 → cqyhzajzh). pinyin-pro reads
 * whole names right but takes 35 µs for one; names of a frame repeat the same words, so each character is
 * looked up with its neighbours, once. Wrong only where a word of more than five characters decides a reading.
 */
import { pinyin } from 'pinyin-pro';

const NEIGHBOURS = 2;
const MEMORY = 200_000;

const readings = new Map<string, string | null>();
const inContext = new Map<string, string>();

/** Lower-case letters and digits are kept, each Chinese character gives its initial, all else is left away. */
export function initialsOf(name: string): string {
  let initials = '';
  for (let place = 0; place < name.length; place++) {
    const character = name[place]!;
    const code = name.charCodeAt(place);
    if (code < 128) initials += latinInitial(character);
    else initials += onlyReading(character) ?? readingAt(name, place);
  }
  return initials;
}

function latinInitial(character: string): string {
  return /[0-9a-z]/.test(character) ? character : /[A-Z]/.test(character) ? character.toLowerCase() : '';
}

/** The initial that all readings of a character share, '' if it is not Chinese, null if they differ. */
function onlyReading(character: string): string | null {
  const known = readings.get(character);
  if (known !== undefined) return known;
  const options = pinyin(character, { pattern: 'first', toneType: 'none', type: 'array', multiple: true });
  const letters = [...new Set(options.map((option) => option.toLowerCase()))].filter((option) =>
    /^[a-z]$/.test(option)
  );
  const reading = letters.length > 1 ? null : (letters[0] ?? '');
  readings.set(character, reading);
  return reading;
}

function readingAt(name: string, place: number): string {
  const from = Math.max(0, place - NEIGHBOURS);
  const context = name.slice(from, place + NEIGHBOURS + 1);
  const key = `${place - from}${context}`;
  let reading = inContext.get(key);
  if (reading === undefined) {
    const read = pinyin(context, { pattern: 'first', toneType: 'none', type: 'array' });
    reading = (read[place - from] ?? '').toLowerCase();
    if (inContext.size >= MEMORY) inContext.clear();
    inContext.set(key, reading);
  }
  return reading;
}
