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

/** The value on a day, straight between the points; beyond them that of the nearest. */
export function valueAlong({ points }: Series, day: string): number {
  const after = points.findIndex((point) => point.day >= day);
  if (after === -1) return points.at(-1)?.value ?? 0;
  const [from, to] = [points[Math.max(0, after - 1)]!, points[after]!];
  const length = Date.parse(to.day) - Date.parse(from.day);
  const way = length === 0 ? 1 : (Date.parse(day) - Date.parse(from.day)) / length;
  return from.value + (to.value - from.value) * Math.max(0, way);
}

/** The end of a line where its name is written; `ahead` of the plan the name stands above it. Pixels. */
export interface LineEnd {
  readonly left: number;
  readonly top: number;
  readonly atEdge: boolean;
  readonly ahead: boolean;
}

/** Height of a name of two lines with a little air, and the width that most of them need. */
const NAME = { height: 30, width: 64 };

/**
 * Where the first line of each name goes: beside its end at the right edge, else under it, or over it where the line is
 * ahead of the plan, whose dots would run through it. Names that would overprint each other keep their order.
 */
export function nameTops(ends: readonly LineEnd[]): number[] {
  const tops = ends.map(({ top, atEdge, ahead }) => {
    if (atEdge) return top;
    return ahead ? top - 22 : top + 20;
  });
  const order = ends.map((_, index) => index).sort((a, b) => tops[a]! - tops[b]!);
  for (const [place, index] of order.entries()) {
    for (const above of order.slice(0, place)) {
      const isBeside = Math.abs(ends[above]!.left - ends[index]!.left) < NAME.width;
      if (isBeside) tops[index] = Math.max(tops[index]!, tops[above]! + NAME.height);
    }
  }
  return tops;
}
