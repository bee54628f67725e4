/**
 * The codes last chosen on this device, by list: who codes a street of shops needs few. They say nothing of a
 * respondent, so they lie in the device's little memory, for all who use it.
 */
import type { Device } from '../device.svelte';

const MOST_KEPT = 6;
const KEY = 'recent-codes';

/** Latest first. */
export function recentCodes(device: Pick<Device, 'recall'>, list: string): readonly string[] {
  return read(device)[list] ?? [];
}

export function rememberCode(
  device: Pick<Device, 'recall' | 'remember'>,
  list: string,
  code: string
): void {
  const known = read(device);
  const others = (known[list] ?? []).filter((one) => one !== code);
  const kept = { ...known, [list]: [code, ...others].slice(0, MOST_KEPT) };
  device.remember(KEY, JSON.stringify(kept));
}

/** Anything else that lies there is as good as nothing. */
function read(device: Pick<Device, 'recall'>): Record<string, string[]> {
  try {
    const kept: unknown = JSON.parse(device.recall(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
    return Object.fromEntries(Object.entries(kept).filter((entry) => isTexts(entry[1])));
  } catch {
    return {};
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
