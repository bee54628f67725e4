// The beginning of every evaluation: answers and context as they came, put into cells. Answers may be any JSON: only own
// keys are read, and what has not the shape of answers is noted, never followed.
import { isItem, type Form, type FormSet, type Section } from './form';
import type { Answers, Context, State } from './state';
import { isBlank, type Maybe } from './value';

/** A state with all answers in their cells, before any step has run. */
export function fill(forms: FormSet, answers: Answers, context: Context): State {
  const state: State = {
    raw: forms.blank.raw.slice(),
    values: forms.blank.values.slice(),
    relevant: forms.blank.flags.slice(),
    invalid: forms.blank.flags.slice(),
    open: forms.blank.closed.slice(),
    rows: forms.blank.rows.slice(),
    answeredRows: forms.blank.rows.slice(),
    firstCell: forms.blank.rows.slice(),
    shapeless: new Map(),
    unknown: [],
    context: contextValues(forms, context),
    aggregates: forms.blank.aggregates.slice(),
    row: 0
  };
  for (const form of forms.forms) fillForm(state, form, ownValue(answers, form.id));
  for (let cell = forms.cells; cell < state.raw.length; cell += 1) {
    state.values.push(null);
    state.relevant.push(false);
    state.invalid.push(false);
  }
  return state;
}

function fillForm(state: State, form: Form, answers: unknown): void {
  if (!isRecord(answers)) return;
  for (const key of Object.keys(answers)) {
    const place = form.places.get(key);
    const raw = answers[key];
    if (!place) {
      if (!isBlank(raw)) state.unknown.push({ form: form.id, id: key });
    } else if (isItem(place)) state.raw[place.cell] = raw;
    else fillRows(state, place, raw);
  }
}

function fillRows(state: State, section: Section, raw: unknown): void {
  if (isBlank(raw)) return;
  if (!Array.isArray(raw)) {
    state.shapeless.set(section.index, [undefined]);
    return;
  }
  state.firstCell[section.index] = state.raw.length;
  state.answeredRows[section.index] = raw.length;
  for (let number = 0; number < raw.length; number += 1)
    fillRow(state, section, raw[number], number);
}

function fillRow(state: State, section: Section, row: unknown, number: number): void {
  const first = state.raw.length;
  for (let at = 0; at < section.items.length; at += 1) state.raw.push(undefined);
  if (isBlank(row)) return;
  if (!isRecord(row)) {
    const rows = state.shapeless.get(section.index);
    if (rows) rows.push(number);
    else state.shapeless.set(section.index, [number]);
    return;
  }
  for (const key of Object.keys(row)) {
    const item = section.form.items.get(key);
    if (item && item.section === section) state.raw[first + item.cell] = row[key];
    else if (!isBlank(row[key])) {
      state.unknown.push({ form: section.form.id, id: key, row: number, section: section.index });
    }
  }
}

function contextValues(forms: FormSet, context: unknown): Maybe[] {
  const values = forms.blank.context.slice();
  for (const { group, names } of forms.blank.contextGroups) {
    const record = ownValue(context, group);
    if (!isRecord(record)) continue;
    for (const { name, slot } of names) values[slot] = contextValue(record, name);
  }
  return values;
}

function contextValue(record: Record<string, unknown>, name: string): Maybe {
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  if (isBlank(value) || (typeof value === 'number' && !Number.isFinite(value))) return null;
  return value as Maybe;
}

function ownValue(record: unknown, key: string): unknown {
  return isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
