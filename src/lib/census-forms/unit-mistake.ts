/**
 * Amounts typed in another measure than the form's 千元: in 元 (a thousand times too much) or in 万元 (a tenth). An
 * amount is held against what is known of the same respondent: its last known value, its payroll and persons, its
 * capital. It is named only where the amount as it stands is out of any usual range and the proposed one is within it,
 * so that nobody is accused for being unusual. A suggestion beside the checks E-13, E-14, E-21, E-22, E-24, E-25 (N4,
 * domain §6.4); it decides nothing. Pure.
 */
import type { ValueAt } from './reasons';

export type TypedMeasure = 'yuan' | 'tenThousandYuan';

/** What gave it away; amounts in 千元. */
export type Evidence =
  /** `name` as in the context: `frame.adminRevenue`. */
  | { kind: 'lastKnown'; name: string; value: number }
  | { kind: 'perPerson'; persons: number }
  /** Another amount of the same form, by place. */
  | { kind: 'beside'; place: string; value: number };

export type UnitMistake = {
  typedIn: TypedMeasure;
  /** 千元, whole. */
  proposed: number;
  evidence: Evidence;
};

/** How often too much: 1,000 and 0.1. */
const TIMES: Readonly<Record<TypedMeasure, number>> = { yuan: 1000, tenThousandYuan: 0.1 };

type Range = readonly [low: number, high: number];

/** Of a last known value: a year changes more than this, but not just to a thousandth or a tenth. */
const SAME_YEAR: Range = [0.7, 1.4];
const NEARLY_SAME: Range = [0.92, 1.08];
/** 千元 a person and year. */
const USUAL_PAY: Range = [20, 400];
const USUAL_TURNOVER: Range = [20, 10_000];
/** Turnover in payrolls and in assets. */
const TURNOVER_IN_PAYROLLS: Range = [1, 400];
const TURNOVER_IN_ASSETS: Range = [0.02, 60];
/** More than anybody has: E-21, for wholesale too. */
const MOST_TURNOVER = 50_000;
const FEWEST_PERSONS = 5;
const LEAST_KNOWN = 100;

/** The amounts of a form that are held against each other. */
const FORMS = [
  { form: '611-3', pay: '401', turnover: '301', assets: '213' },
  { form: '611-6', pay: '22', turnover: '21', assets: '14' }
] as const;

const PERSONS = '611-2:01';
const OPENED = '611:202_year';

/** Amounts that the office knew before, by the place that asks for them again. */
const LAST_KNOWN: Readonly<Record<string, readonly string[]>> = {
  '611-3:301': ['frame.adminRevenue', 'listing.revEst'],
  '621:revEst': ['frame.adminRevenue'],
  '622:rev': ['frame.adminRevenue']
};

/** Whether anything is known about the place; a cheap question before the other. */
export function isHeldAgainstOthers(place: string): boolean {
  return place in LAST_KNOWN || FORMS.some(({ form, pay, turnover, assets }) =>
    [pay, turnover, assets].some((item) => place === `${form}:${item}`)
  ); // prettier-ignore
}

/** The mistake in the amount at a place; null where it is plausible, blank, or nothing is known to hold it against. */
export function unitMistake(
  place: string,
  valueAt: ValueAt,
  context: Readonly<Record<string, Readonly<Record<string, unknown>>>>
): UnitMistake | null {
  const amount = positive(valueAt(place));
  if (amount === null) return null;
  const evidence =
    againstLastKnown(place, amount, context) ?? againstItsForm(place, amount, valueAt);
  if (!evidence) return null;
  const proposed = Math.round(amount / TIMES[evidence.typedIn]);
  return { ...evidence, proposed };
}

type Found = { typedIn: TypedMeasure; evidence: Evidence } | null;

function againstLastKnown(
  place: string,
  amount: number,
  context: Readonly<Record<string, Readonly<Record<string, unknown>>>>
): Found {
  for (const name of LAST_KNOWN[place] ?? []) {
    const [group = '', key = ''] = name.split('.');
    const value = positive(context[group]?.[key]);
    if (value === null || value < LEAST_KNOWN) continue;
    const evidence: Evidence = { kind: 'lastKnown', name, value };
    const times = amount / value;
    if (within(times / TIMES.yuan, SAME_YEAR)) return { typedIn: 'yuan', evidence };
    if (within(times / TIMES.tenThousandYuan, NEARLY_SAME))
      return { typedIn: 'tenThousandYuan', evidence };
  }
  return null;
}

function againstItsForm(place: string, amount: number, valueAt: ValueAt): Found {
  const of = FORMS.find(({ form }) => place.startsWith(`${form}:`));
  const persons = positive(valueAt(PERSONS));
  if (!of || persons === null) return null;
  const at = (item: string) => `${of.form}:${item}`;
  switch (place.slice(of.form.length + 1)) {
    case of.pay:
      return judgePay(amount, persons, at(of.turnover), valueAt);
    case of.turnover:
      return judgeTurnover(amount, persons, at(of.pay), at(of.assets), valueAt);
    case of.assets:
      return judgeAssets(amount, persons, at(of.turnover), valueAt);
    default:
      return null;
  }
}

/** Pay a person is the steadiest figure of all; low pay is innocent in a first year and in the smallest. */
function judgePay(amount: number, persons: number, turnover: string, valueAt: ValueAt): Found {
  const each = amount / persons;
  const evidence: Evidence = { kind: 'perPerson', persons };
  if (within(each / TIMES.yuan, USUAL_PAY)) return { typedIn: 'yuan', evidence };
  const income = positive(valueAt(turnover)) ?? 0;
  const isSettled = persons >= FEWEST_PERSONS && Number(valueAt(OPENED)) < 2023;
  const isLow = within(each / TIMES.tenThousandYuan, [USUAL_PAY[0], 95]);
  const isPoor = income / persons < USUAL_PAY[0];
  return isSettled && isLow && !isPoor ? { typedIn: 'tenThousandYuan', evidence } : null;
}

/** Held against the payroll, and where there is none against the assets. */
function judgeTurnover(
  amount: number,
  persons: number,
  pay: string,
  assets: string,
  valueAt: ValueAt
): Found {
  const each = amount / persons;
  for (const [place, usual] of [
    [pay, TURNOVER_IN_PAYROLLS],
    [assets, TURNOVER_IN_ASSETS]
  ] as const) {
    const value = positive(valueAt(place));
    if (value === null) continue;
    const evidence: Evidence = { kind: 'beside', place, value };
    // Both in 元: the payroll is judged by itself.
    const right = place === pay && within(value / persons / TIMES.yuan, USUAL_PAY) ? value / 1000 : value; // prettier-ignore
    if (each > MOST_TURNOVER && within(amount / TIMES.yuan / right, usual))
      return { typedIn: 'yuan', evidence };
    const isLow = each < 5 && persons >= 2 * FEWEST_PERSONS && place === pay;
    if (isLow && within(value / persons, USUAL_PAY) && amount / TIMES.tenThousandYuan >= value)
      return { typedIn: 'tenThousandYuan', evidence };
  }
  return null;
}

/** Assets of a thousand times the usual, beside a turnover that is usual. */
function judgeAssets(amount: number, persons: number, turnover: string, valueAt: ValueAt): Found {
  const value = positive(valueAt(turnover));
  if (value === null || amount / persons < MOST_TURNOVER) return null;
  const isUsual = within(value / persons, USUAL_TURNOVER);
  const inAssets = value / (amount / TIMES.yuan);
  if (!isUsual || amount / value < 500 || !within(inAssets, TURNOVER_IN_ASSETS)) return null;
  return { typedIn: 'yuan', evidence: { kind: 'beside', place: turnover, value } };
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && value > 0 ? value : null;
}

function within(value: number, [low, high]: Range): boolean {
  return value >= low && value <= high;
}
