/**
 * Questions as lines of the paper table: items of one official number, or of one matter (开业时间 年, 开业时间 月), share
 * a line; two short lines share a row. Pure.
 */
import type { ItemDefinition } from '../../form-engine/definition';
import { fieldOf, type PaperField } from './paper-field';
import type { PaperLayout } from './paper-layout';

export type PaperLine = {
  /** Official number, '' where none is documented. */
  code: string;
  title: string;
  fields: PaperField[];
  /** Leaves room for another line in its row. */
  narrow: boolean;
};

/** What half a row has room for. */
const NARROW_BOXES = 12;
const NARROW_OPTIONS = 12;
const NARROW_TEXT = 100;

/** `203_mobile` is part of 203. Keys of our own are no official codes, nor are 04a and 10n, which only begin like one. */
export function codeOf(item: ItemDefinition, layout: Pick<PaperLayout, 'codes'>): string {
  return layout.codes[item.id] ?? /^(\d+)(_\w+)?$/.exec(item.id)?.[1] ?? '';
}

/** Rows of one or two lines, in the order of the items. */
export function questionLines(
  items: readonly ItemDefinition[],
  layout: PaperLayout,
  valueOf: (item: ItemDefinition) => unknown
): PaperLine[][] {
  const groups: ItemDefinition[][] = [];
  for (const item of items) {
    const before = groups.at(-1)?.at(-1);
    if (before && belongTogether(before, item, layout)) groups.at(-1)!.push(item);
    else groups.push([item]);
  }
  return inPairs(groups.map((group) => lineOf(group, layout, valueOf)));
}

function belongTogether(before: ItemDefinition, item: ItemDefinition, layout: PaperLayout) {
  const code = codeOf(item, layout);
  if (code !== '' && code in layout.groups) return codeOf(before, layout) === code;
  return matterOf(item) !== '' && matterOf(item) === matterOf(before);
}

function matterOf({ label }: ItemDefinition): string {
  const [matter = '', part] = label.zh.split(' ');
  return part ? matter : '';
}

function lineOf(
  group: readonly ItemDefinition[],
  layout: PaperLayout,
  valueOf: (item: ItemDefinition) => unknown
): PaperLine {
  const [first] = group as [ItemDefinition];
  const code = codeOf(first, layout);
  const fields = group.map((item) => fieldOf(item, valueOf(item), layout.boxes[item.id] ?? 0));
  const title = layout.groups[code] ?? (group.length > 1 ? matterOf(first) : first.label.zh);
  if (group.length === 1) fields[0]!.name = '';
  return { code, title, fields, narrow: isNarrow(group, fields, layout) };
}

function isNarrow(group: readonly ItemDefinition[], fields: PaperField[], layout: PaperLayout) {
  const [item] = group as [ItemDefinition];
  const [field] = fields as [PaperField];
  if (group.length > 1) return group.length === 2 && fields.every(({ nameAfter }) => nameAfter);
  if (layout.wide.includes(item.id) || (item.maxLength ?? 0) > NARROW_TEXT) return false;
  if (!field.options) return field.boxes <= NARROW_BOXES;
  return field.options.reduce((sum, { label }) => sum + label.length + 3, 0) <= NARROW_OPTIONS;
}

function inPairs(lines: readonly PaperLine[]): PaperLine[][] {
  const rows: PaperLine[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (line.narrow && last?.length === 1 && last[0]!.narrow) last.push(line);
    else rows.push([line]);
  }
  return rows;
}
