/**
 * Reads single cells: a value, or undefined where the text is none. Texts come trimmed and are not blank.
 * Spellings are those of census tables and business registers.
 */
import type { ReportingMode, RespondentKind } from './entry';

const KINDS: Readonly<Record<string, RespondentKind>> = {
  '1': 'legalEntity',
  法人: 'legalEntity',
  法人单位: 'legalEntity',
  legalentity: 'legalEntity',
  '2': 'establishment',
  产业活动单位: 'establishment',
  产业单位: 'establishment',
  establishment: 'establishment',
  '3': 'household',
  个体: 'household',
  个体户: 'household',
  个体工商户: 'household',
  个体经营户: 'household',
  household: 'household'
};

const MODES: Readonly<Record<string, ReportingMode>> = {
  一套表: 'online',
  一套表单位: 'online',
  联网直报: 'online',
  联网直报单位: 'online',
  online: 'online',
  非一套表: 'field',
  非一套表单位: 'field',
  普查员登记: 'field',
  入户登记: 'field',
  field: 'field'
};

export function readKind(text: string): RespondentKind | undefined {
  return KINDS[text] ?? KINDS[word(text)];
}

export function readMode(text: string): ReportingMode | undefined {
  return MODES[text] ?? MODES[word(text)];
}

function word(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}

/** GB/T 4754-2017: division, group or class of 2 to 4 digits; the section's letter is dropped. */
export function readIndustry(text: string): string | undefined {
  return /^[A-T]?(\d{2,4})$/.exec(text)?.[1];
}

/** A district (12 digits) or an area (15); `tooShort` for a county's or town's code, which places nothing. */
export function readAreaCode(text: string): string | 'tooShort' | undefined {
  if (/^(\d{12}|\d{15})$/.test(text)) return text;
  return /^(\d{6}|\d{9})$/.test(text) ? 'tooShort' : undefined;
}

/** A whole number from 0, thousands separators allowed. */
export function readCount(text: string): number | undefined {
  const plain = /^\d+$/.test(text) ? text : text.normalize('NFKC').replace(/[,\s]/g, '');
  const value = /^\d+(\.0+)?$/.test(plain) ? Number(plain) : NaN;
  return value <= 2_147_483_647 ? value : undefined;
}

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** 千元 as integer, rounded half away from zero. */
export function readThousands(text: string): number | undefined {
  return readMoney(text, 1);
}

/** 万元 → integer 千元. */
export function readTenThousands(text: string): number | undefined {
  return readMoney(text, 10);
}

function readMoney(text: string, factor: number): number | undefined {
  const plain = PLAIN_NUMBER.test(text) ? text : text.normalize('NFKC').replace(/[,\s]/g, '');
  if (!PLAIN_NUMBER.test(plain)) return undefined;
  const value = Number(plain) * factor;
  const rounded = Math.sign(value) * Math.round(Math.abs(value));
  return Number.isSafeInteger(rounded) ? rounded : undefined;
}

/** `2019-3-5`, `2019/03/05`, `2019年3月5日`, `20190305`, with or without a time → `2019-03-05`. */
export function readDay(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return isDay(text) ? text : undefined;
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!found) return undefined;
  const day = `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** Whether the calendar has a `YYYY-MM-DD`. */
function isDay(day: string): boolean {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  if (month < 1 || month > 12 || date < 1) return false;
  return date <= 28 || date <= new Date(Date.UTC(Number(day.slice(0, 4)), month, 0)).getUTCDate();
}
