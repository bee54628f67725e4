/**
 * Why an enterprise has the size it has (611:191, 国统字〔2017〕213号): for each indicator of its industry's row what was
 * reported and how far that reaches; the lowest decides. The size itself is calculated by the form; this only reads
 * the table beside it, and a test holds the two together. Pure.
 */
import { censusFormReasons } from '../i18n/census-form-reasons';
import { formatAmount, formatNumber } from '../i18n/format';
import type { Language } from '../i18n/language';
import { fillMessage } from '../i18n/message';
import type { ValueAt } from './reasons';

/** Least values of a class: persons, or 万元. */
export type SizeFloors = { large_min: number; medium_min: number; small_min: number };
/** X persons, Y turnover, Z assets; a row has those that count in its industry. */
export type SizeIndicator = 'X' | 'Y' | 'Z';
export type SizeRow = { key: string; indicators: Partial<Record<SizeIndicator, SizeFloors>> };

export type SizeClass = 'large' | 'medium' | 'small' | 'micro';

/** `value` and `floor` in persons or 千元; for micro, `floor` is what was missed. */
export type SizeReach = {
  indicator: SizeIndicator;
  value: number;
  reaches: SizeClass;
  floor: number;
};

export type SizeReason = { row: string; size: SizeClass; reaches: readonly SizeReach[] };

const PLACES = { X: '611:192', Y: '611:193_rev', Z: '611:193_assets' } as const;
const ROW = '611:smeRow';
/** From large to micro. */
const CLASSES = ['large', 'medium', 'small'] as const;
const RANK: readonly SizeClass[] = [...CLASSES, 'micro'];
const THOUSANDS = 10;

/** undefined where the industry has no row, or an indicator of it is not there yet. */
export function sizeReason(rows: readonly SizeRow[], valueAt: ValueAt): SizeReason | undefined {
  const row = rows.find(({ key }) => key === valueAt(ROW));
  const reaches = row && reachesOf(row, valueAt);
  if (!row || !reaches) return undefined;
  const lowest = Math.max(...reaches.map((one) => RANK.indexOf(one.reaches)));
  return { row: row.key, size: RANK[lowest] ?? 'micro', reaches };
}

/** One sentence: `零售业：从业人员 12 人，达到小型的 10 人；营业收入 6,800 千元，达到中型的 5,000 千元。取其低者。` */
export function sizeSentence({ reaches }: SizeReason, row: string, language: Language): string {
  const say = (key: keyof typeof censusFormReasons, parameters = {}) =>
    fillMessage(censusFormReasons[key], language, parameters);
  const written = (indicator: SizeIndicator, value: number) =>
    indicator === 'X'
      ? say('censusForms.size.persons', { count: formatNumber(value) })
      : formatAmount(value, language);
  const parts = reaches.map(({ indicator, value, reaches: reached, floor }) =>
    say(reached === 'micro' ? 'censusForms.size.misses' : 'censusForms.size.reaches', {
      indicator: say(`censusForms.size.${indicator}`),
      value: written(indicator, value),
      size: say(`censusForms.size.${reached === 'micro' ? 'small' : reached}`),
      floor: written(indicator, floor)
    })
  );
  const separator = language === 'zh' ? '；' : '; ';
  const key = parts.length > 1 ? 'censusForms.size.lowest' : 'censusForms.size.only';
  return say(key, { row, parts: parts.join(separator) });
}

function reachesOf(row: SizeRow, valueAt: ValueAt): SizeReach[] | undefined {
  const reaches: SizeReach[] = [];
  for (const indicator of ['X', 'Y', 'Z'] as const) {
    const floors = row.indicators[indicator];
    if (!floors) continue;
    const value = valueAt(PLACES[indicator]);
    if (typeof value !== 'number') return undefined;
    reaches.push(reachOf(indicator, value, floors));
  }
  return reaches;
}

function reachOf(indicator: SizeIndicator, value: number, floors: SizeFloors): SizeReach {
  const scale = indicator === 'X' ? 1 : THOUSANDS;
  const reached = CLASSES.find((size) => value >= floors[`${size}_min`] * scale);
  return {
    indicator,
    value,
    reaches: reached ?? 'micro',
    floor: floors[`${reached ?? 'small'}_min`] * scale
  };
}
