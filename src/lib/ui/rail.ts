/** An entry of the left rail. `/county` is also current on `/county/frame` only if `exact` is unset. */
import type { Icon } from './icon';

export interface RailEntry {
  readonly href: string;
  readonly label: string;
  readonly icon: Icon;
  /** How many things wait there; nothing is shown for 0. */
  readonly count?: number | undefined;
  /** For an overview whose address is the beginning of all the others'. */
  readonly exact?: boolean | undefined;
}

export function isCurrent(entry: Pick<RailEntry, 'href' | 'exact'>, path: string): boolean {
  return path === entry.href || (!entry.exact && path.startsWith(`${entry.href}/`));
}
