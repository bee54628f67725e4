/** One item as it stands on paper: boxes for a code, options with the chosen one, or a blank; pure. */
import type { ItemDefinition } from '../../form-engine/definition';
import type { Answers } from '../../form-engine/state';
import { formatNumber } from '../../i18n/format';
import { ui } from '../../i18n/ui';
import { answerAt } from '../label';
import { paperWord } from './paper-word';

/** What a submission holds; places as in the engine's results. */
export type PaperFilling = {
  answers: Answers;
  calculated: Readonly<Record<string, unknown>>;
  relevant: Readonly<Record<string, boolean>>;
};

export type PaperOption = { code: string; label: string; chosen: boolean };

export type PaperField = {
  id: string;
  /** '' where the line's title says it. */
  name: string;
  /** The name stands behind the blank, as 年 and 月 do. */
  nameAfter: boolean;
  measure: string;
  /** '' where it is to be written by hand, or not relevant. */
  value: string;
  /** How many boxes the value stands in, one a character; 0 for a plain blank. */
  boxes: number;
  /** null where it is written, not chosen. */
  options: PaperOption[] | null;
  /** 免填: the census office's, not the respondent's. */
  calculated: boolean;
};

/** On paper a yesno is a choice of these two. */
const YES_NO = [
  { code: '1', label: ui['ui.yes'].zh, means: 'true' },
  { code: '2', label: ui['ui.no'].zh, means: 'false' }
];

/** undefined where nothing is filled in, also where an answer was kept that is not relevant any more. */
export function valueAt(filling: PaperFilling | undefined, place: string): unknown {
  if (!filling?.relevant[place]) return undefined;
  return filling.calculated[place] ?? answerAt(filling.answers, place);
}

/** @param boxes how many the layout gives it; a longer value gets more */
export function fieldOf(item: ItemDefinition, value: unknown, boxes: number): PaperField {
  const names = namesOf(item);
  const isChoice = item.options !== undefined || item.type === 'yesno';
  const text = isChoice ? '' : valueText(item, value, boxes);
  // 江苏省 before the printed 省 would say it twice.
  const written =
    names.nameAfter && text.endsWith(names.name) ? text.slice(0, -names.name.length) : text;
  return {
    id: item.id,
    ...names,
    measure: typeof item.unit === 'string' ? item.unit : (item.unit?.zh ?? ''),
    value: written,
    boxes: boxes === 0 ? 0 : Math.max(boxes, [...written].length),
    options: optionsOnPaper(item, value),
    calculated: item.calculate !== undefined
  };
}

/** 所在地 省: before the blank what it is about, behind it the part, which is printed after the space to write in. */
export function namesOf({ label }: ItemDefinition): { name: string; nameAfter: boolean } {
  const [, part] = label.zh.split(' ');
  return part ? { name: part, nameAfter: true } : { name: label.zh, nameAfter: false };
}

function optionsOnPaper(item: ItemDefinition, value: unknown): PaperOption[] | null {
  const chosen = (Array.isArray(value) ? value : [value]).map(String);
  if (item.type === 'yesno')
    return YES_NO.map(({ code, label, means }) => ({
      code,
      label,
      chosen: chosen.includes(means)
    }));
  if (item.type === 'photo')
    return [
      { code: '', label: paperWord('attached'), chosen: value !== undefined && value !== null }
    ];
  if (!item.options) return null;
  return item.options.map(({ code, label }) => ({
    code,
    label: label.zh,
    chosen: chosen.includes(code)
  }));
}

/** In a cell of a table a choice is its code, as on the official tables. */
export function cellText(item: ItemDefinition, value: unknown): string {
  if (item.type === 'yesno') return YES_NO.find(({ means }) => means === String(value))?.code ?? '';
  return valueText(item, value, 0);
}

function valueText(item: ItemDefinition, value: unknown, boxes: number): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(String).join(' ');
  if (typeof value === 'number' && boxes > 0) return String(value).padStart(boxes, '0');
  // A number without a measure is a year or a month: its digits are not parted.
  if (typeof value === 'number') return item.unit ? formatNumber(value) : String(value);
  return typeof value === 'object' ? '' : String(value);
}
