/** Frame numbers are eight digits, so that they sort as text. */
const DIGITS = 8;

export function frameNumber(count: number): string {
  return String(count).padStart(DIGITS, '0');
}
