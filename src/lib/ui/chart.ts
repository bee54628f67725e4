/** Pure geometry and colours of the charts; the scales are d3's. */
import type { Tone } from './tone';

export const barColour: Readonly<Record<Tone, string>> = {
  info: 'fill-action',
  good: 'fill-good',
  warn: 'fill-warn',
  bad: 'fill-bad',
  neutral: 'fill-hint'
};

export type SeriesKind = 'actual' | 'plan' | 'forecast';

export interface Series {
  readonly kind: SeriesKind;
  readonly label: string;
  /** In order of days. */
  readonly points: readonly { readonly day: string; readonly value: number }[];
}

/** Every day that any series has, in order: the rows of the table beside a chart. */
export function daysOf(series: readonly Series[]): string[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ day }) => day)))].sort();
}

export function valueOn(series: Series, day: string): number | undefined {
  return series.points.find((point) => point.day === day)?.value;
}

/** Moves labels that would overprint each other apart, keeping their order. Pixels, top to bottom. */
export function spreadLabels(positions: readonly number[], distance: number): number[] {
  const order = positions
    .map((_, index) => index)
    .sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const spread = [...positions];
  for (let i = 1; i < order.length; i++) {
    const above = spread[order[i - 1] ?? 0] ?? 0;
    const here = order[i] ?? 0;
    spread[here] = Math.max(spread[here] ?? 0, above + distance);
  }
  return spread;
}
