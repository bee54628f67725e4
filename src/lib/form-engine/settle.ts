// The steps of an evaluation (M5, M6): in the order of their dependencies, each section is opened or closed and each item
// gets its relevance and its value. Used for all steps at once and, by the incremental engine, for those concerned.
import { fill } from './fill';
import { isItem, type FormSet, type Item, type Section } from './form';
import type { Answers, Context, State } from './state';
import { isBlank, type Maybe } from './value';

/** The state after all steps. */
export function settle(forms: FormSet, answers: Answers, context: Context): State {
  const state = fill(forms, answers, context);
  for (const place of forms.dependent) settleFresh(state, place);
  return state;
}

/** One of `forms.dependent`, in a state as `fill` left it. */
export function settleFresh(state: State, place: Section | Item): void {
  if (!isItem(place)) settleWithPlain(state, place);
  // In a closed section everything is as `fill` left it: not relevant, and blank.
  else if (state.open[place.section.index]) settleItem(state, place);
}

export function settlePlace(state: State, place: Section | Item): void {
  if (isItem(place)) settleItem(state, place);
  else settleSection(state, place);
}

/** A section and the items that depend on nothing else; all are blank so far. */
function settleWithPlain(state: State, section: Section): void {
  settleSection(state, section);
  if (!state.open[section.index]) return;
  for (const { cell, accepts } of section.plain) {
    state.relevant[cell] = true;
    const raw = state.raw[cell];
    if (isBlank(raw)) continue;
    if (accepts(raw)) state.values[cell] = raw as Maybe;
    else state.invalid[cell] = true;
  }
}

function settleSection(state: State, section: Section): void {
  const open = section.gate === undefined || section.gate.evaluate(state) === true;
  state.open[section.index] = open;
  state.rows[section.index] = open ? (state.answeredRows[section.index] as number) : 0;
}

function settleItem(state: State, item: Item): void {
  const { section } = item;
  const open = state.open[section.index] as boolean;
  if (!section.repeating) return settleCell(state, item, item.cell, open);
  for (let row = 0; row < (state.answeredRows[section.index] as number); row += 1) {
    state.row = rowStart(state, section, row);
    settleCell(state, item, state.row + item.cell, open);
  }
}

function settleCell(state: State, item: Item, cell: number, open: boolean): void {
  const relevant = open && (item.gate === undefined || item.gate.evaluate(state) === true);
  state.relevant[cell] = relevant;
  state.invalid[cell] = false;
  state.values[cell] = relevant ? valueOf(state, item, cell) : null;
}

function valueOf(state: State, item: Item, cell: number): Maybe {
  if (item.calculate) return item.calculate.evaluate(state);
  const raw = state.raw[cell];
  if (isBlank(raw)) return null;
  if (item.accepts(raw)) return raw as Maybe;
  state.invalid[cell] = true;
  return null;
}

/** First cell of a row, counted from 0. */
export function rowStart(state: State, section: Section, row: number): number {
  return (state.firstCell[section.index] as number) + row * section.items.length;
}
