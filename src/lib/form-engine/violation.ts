// What is wrong with a settled state: checks that fire (M7) and the built-in violations (M8).
import type { Severity } from './definition';
import type { Check, Form, FormSet, Item, Section } from './form';
import { rowStart } from './settle';
import type { State } from './state';
import { compareText, type Maybe } from './value';

export interface Violation {
  /** Id of a check, or `required:ID`, `type:ID`, `option:ID`, `repeat:SECTION`, `unknown:ID`. */
  check: string;
  severity: Severity;
  form: string;
  items: string[];
  /** From 0. */
  row?: number;
}

/** All violations, by form, check id and row. */
export function violationsIn(forms: FormSet, state: State): Violation[] {
  const found: Violation[] = [];
  for (const form of forms.forms) findInForm(state, form, found);
  findUnknown(state, found);
  return found.sort(byPlace);
}

export function byPlace(a: Violation, b: Violation): number {
  return (
    compareText(a.form, b.form) || compareText(a.check, b.check) || (a.row ?? -1) - (b.row ?? -1)
  );
}

function findInForm(state: State, form: Form, found: Violation[]): void {
  for (const section of form.sections) {
    if (!state.open[section.index]) continue;
    if (section.repeating) findInSection(state, section, found);
    for (const item of section.items) findInItem(state, item, found);
  }
  for (const check of form.checks) findInCheck(state, check, found);
}

/** A section's own violations: `repeat:`, and `type:` of an answer that is no list or a row that is no object. */
export function findInSection(state: State, section: Section, found: Violation[]): void {
  if (!section.repeating || !state.open[section.index]) return;
  const { min = 0, max = Infinity } = section.definition.repeat ?? {};
  const wrong = state.shapeless.get(section.index);
  const isList = wrong?.[0] !== undefined || !wrong;
  const rows = state.rows[section.index] as number;
  if (isList && (rows < min || rows > max))
    found.push(builtIn('repeat', section.form, section.id, []));
  for (const row of wrong ?? []) found.push(builtIn('type', section.form, section.id, [], row));
}

/** The violations of one item, in each of its rows. */
export function findInItem(state: State, item: Item, found: Violation[]): void {
  const { section } = item;
  if (!section.repeating) {
    const kind = kindOfViolation(state, item, item.cell);
    if (kind) found.push(builtIn(kind, item.form, item.id, [item.id]));
    return;
  }
  for (let row = 0; row < (state.rows[section.index] as number); row += 1) {
    state.row = rowStart(state, section, row);
    const kind = kindOfViolation(state, item, state.row + item.cell);
    if (kind) found.push(builtIn(kind, item.form, item.id, [item.id], row));
  }
}

function kindOfViolation(
  state: State,
  item: Item,
  cell: number
): 'type' | 'required' | 'option' | undefined {
  if (!state.relevant[cell]) return undefined;
  if (state.invalid[cell]) return 'type';
  const value = state.values[cell] as Maybe;
  if (value === null) return isRequired(state, item) ? 'required' : undefined;
  return item.calculate || isOffered(state, item, value) ? undefined : 'option';
}

function isRequired(state: State, { required }: Item): boolean {
  return required === true || (required !== undefined && required.evaluate(state) === true);
}

/** Whether a value's codes are among the options offered now, or in the list and of the level. */
function isOffered(state: State, item: Item, value: Maybe): boolean {
  if (!item.options && !item.list) return true;
  if (typeof value === 'string') return isCodeOffered(state, item, value);
  return !Array.isArray(value) || value.every((code: string) => isCodeOffered(state, item, code));
}

function isCodeOffered(state: State, item: Item, code: string): boolean {
  const { options, codes, list, definition } = item;
  if (codes) {
    if (!codes.has(code)) return false;
  } else if (options) {
    const option = options.find((candidate) => candidate.code === code);
    if (!option || (option.when && option.when.evaluate(state) !== true)) return false;
  }
  if (!list) return true;
  return (
    list.has(code) && (definition.level === undefined || list.level(code) === definition.level)
  );
}

export function findInCheck(state: State, check: Check, found: Violation[]): void {
  const { rows: section, needs } = check;
  for (let at = 0; at < needs.length; at += 1) {
    if (state.values[needs[at] as number] === null) return;
  }
  if (!section) {
    if (fires(state, check)) found.push(fired(check));
    return;
  }
  for (let row = 0; row < (state.rows[section.index] as number); row += 1) {
    state.row = rowStart(state, section, row);
    if (fires(state, check)) found.push({ ...fired(check), row });
  }
}

/** What is demanded comes first: it nearly always holds, and then nobody asks whether it is demanded. */
function fires(state: State, { when, holds }: Check): boolean {
  return holds.evaluate(state) === false && (when === undefined || when.evaluate(state) === true);
}

function fired({ id, severity, form, definition }: Check): Violation {
  return { check: id, severity, form: form.id, items: [...definition.items] };
}

/** Keys that no item has; in the rows of a closed section nothing is looked at. */
export function findUnknown(state: State, found: Violation[]): void {
  for (const { form, id, row, section } of state.unknown) {
    if (section !== undefined && !state.open[section]) continue;
    found.push({
      check: `unknown:${id}`,
      severity: 'mandatory',
      form,
      items: [id],
      ...(row !== undefined && { row })
    });
  }
}

function builtIn(
  kind: 'required' | 'type' | 'option' | 'repeat',
  form: Form,
  id: string,
  items: string[],
  row?: number
): Violation {
  const violation = {
    check: `${kind}:${id}`,
    severity: 'mandatory' as const,
    form: form.id,
    items
  };
  return row === undefined ? violation : { ...violation, row };
}
