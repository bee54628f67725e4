// From definitions to forms that can be evaluated (form-language §6). Every step runs as far as it can, and all errors
// are collected; only without any is there a FormSet.
import { blankState } from './blank-state';
import type { CheckDefinition, FormDefinition } from './definition';
import { readExpression, type Reading, type Slots } from './expression';
import {
  isItem,
  type Check,
  type Expression,
  type Form,
  type FormSet,
  type Item,
  type Section
} from './form';
import { layOut, type Layout, type OpenForm, type OpenItem, type OpenSection } from './layout';
import type { CodeLists } from './lists';
import { cellsNeeded } from './needs';
import { nearestName, type LoadError, type Place } from './load-error';
import { orderOf } from './order';
import type { Kind } from './value';

export type Loaded =
  | { readonly ok: true; readonly forms: FormSet }
  | { readonly ok: false; readonly errors: readonly LoadError[] };

const YESNO: readonly Kind[] = ['yesno'];

interface Loading extends Layout {
  readonly lists: CodeLists;
  readonly slots: Slots;
}

/** Loads all forms of a round together, as their expressions may name each other's items. */
export function load(definitions: readonly FormDefinition[], lists: CodeLists): Loaded {
  const slots: Slots = { context: [], contextSlots: new Map(), aggregates: [] };
  const loading: Loading = { ...layOut(definitions, lists), lists, slots };
  for (const section of loading.sections) readSection(loading, section);
  for (const item of loading.items) readItem(loading, item);
  for (const form of loading.forms.values()) readChecks(loading, form);

  const order = orderOf(stepReads(loading));
  if (!order.ok) loading.errors.push(...order.cycles.map((cycle) => cycleError(loading, cycle)));
  if (!order.ok || loading.errors.length > 0) return { ok: false, errors: loading.errors };
  return { ok: true, forms: freeze(loading, order.steps) };
}

function readSection(loading: Loading, section: OpenSection): void {
  const place = { form: section.form.id, section: section.id };
  section.gate = read(loading, section.definition.relevant, 'relevant', place, YESNO, section.form);
}

function readItem(loading: Loading, item: OpenItem): void {
  const { definition, form } = item;
  const place = { form: form.id, item: item.id };
  const row = item.section.repeating ? item.section : undefined;
  const part = (name: string, source: string | undefined, kinds: readonly Kind[]) =>
    read(loading, source, name, place, kinds, form, row);
  item.gate = part('relevant', definition.relevant, YESNO);
  item.required = definition.required === true || part('required', definition.required, YESNO);
  item.calculate = part('calculate', definition.calculate, [item.kind]);
  item.initial = part('initial', definition.initial, [item.kind]);
  item.options = definition.options?.map(({ code, when }) => {
    const offered = part(`options.${code}.when`, when, YESNO);
    return Object.freeze({ code, ...(offered && { when: offered }) });
  });
  const { options } = item;
  if (options?.every(({ when }) => !when)) item.codes = new Set(options.map(({ code }) => code));
}

function readChecks(loading: Loading, form: OpenForm): void {
  const seen = new Set<string>();
  for (const definition of form.definition.checks) {
    const place = { form: form.id, check: definition.id };
    if (seen.has(definition.id)) {
      const expected = 'one check of each id in a form';
      loading.errors.push({ ...place, code: 'duplicate_id', found: definition.id, expected });
    }
    seen.add(definition.id);
    readCheck(loading, form, definition, place);
  }
}

function readCheck(
  loading: Loading,
  form: OpenForm,
  definition: CheckDefinition,
  place: Place
): void {
  const rows = form.sections.find((section) => section.repeating && section.id === definition.rows);
  if (definition.rows !== undefined && !rows) {
    return unknown(loading, { ...place, part: 'rows' }, definition.rows, 'a repeating section', []);
  }
  for (const id of definition.items) {
    if (!form.items.has(id)) {
      unknown(
        loading,
        { ...place, part: 'items' },
        id,
        `an item of form ${form.id}`,
        form.items.keys()
      );
    }
  }
  const when = read(loading, definition.when, 'when', place, YESNO, form as Form, rows);
  const holds = read(loading, definition.holds, 'holds', place, YESNO, form as Form, rows);
  if (!holds) return;
  const { id, severity } = definition;
  const check: Check = {
    form: form as Form,
    id,
    definition,
    severity,
    holds,
    needs: cellsNeeded(when, holds),
    rows: rows as Section | undefined,
    when
  };
  form.checks.push(Object.freeze(check));
}

function read(
  loading: Loading,
  source: string | undefined,
  part: string,
  place: Place,
  kinds: readonly Kind[],
  form: Form,
  row?: Section
): Expression | undefined {
  if (source === undefined) return undefined;
  const { lists, slots, errors } = loading;
  const forms = loading.forms as ReadonlyMap<string, Form>;
  const reading: Reading = { scope: { form, forms, ...(row && { row }) }, lists, slots, errors };
  return readExpression(source, { ...place, part }, kinds, reading);
}

function unknown(
  loading: Loading,
  place: Place,
  found: string,
  expected: string,
  known: Iterable<string>
): void {
  const nearest = nearestName(found, known);
  const error = { ...place, code: 'unknown_item', found, expected } as const;
  loading.errors.push({ ...error, ...(nearest !== undefined && { nearest }) });
}

/** By step: the steps it depends on. Required, initial, options and checks influence nothing (M6). */
function stepReads({ sections, items }: Loading): (readonly number[])[] {
  return [
    ...sections.map((section) => section.gate?.reads ?? []),
    ...items.map((item) => [
      item.section.index,
      ...(item.gate?.reads ?? []),
      ...(item.calculate?.reads ?? [])
    ])
  ];
}

function cycleError({ sections, items }: Loading, cycle: readonly number[]): LoadError {
  const members = cycle.map((step) => {
    const item = items[step - sections.length];
    const section = sections[step];
    return item ? item.key : `${section?.form.id ?? ''}:${section?.id ?? ''}`;
  });
  const item = items[(cycle[0] ?? 0) - sections.length];
  const section = sections[cycle[0] ?? 0];
  const place = item
    ? { form: item.form.id, item: item.id }
    : { form: section?.form.id ?? '', section: section?.id ?? '' };
  const found = [...members, members[0]].join(' → ');
  return {
    ...place,
    code: 'cycle',
    found,
    expected: 'calculations and gates that do not need each other'
  };
}

function isPlain({ section, gate, calculate }: Item): boolean {
  return !section.repeating && !gate && !calculate;
}

function isDemanding({ required, options, list }: Item): boolean {
  return required !== undefined || options !== undefined || list !== undefined;
}

function freeze(loading: Loading, steps: readonly number[]): FormSet {
  for (const section of loading.sections) {
    section.plain = section.items.filter(isPlain);
    section.demanding = section.items.filter(isDemanding);
  }
  const sections: readonly Section[] = loading.sections;
  const items: readonly Item[] = loading.items;
  const forms = [...loading.forms.values()] as readonly Form[];
  const byId = loading.forms as ReadonlyMap<string, Form>;
  const { slots } = loading;
  for (const place of [...items, ...sections, ...forms]) Object.freeze(place);
  for (const list of [forms, sections, items, ...forms.map((form) => form.checks)])
    Object.freeze(list);
  const order = steps.map(
    (step) => (sections[step] ?? items[step - sections.length]) as Section | Item
  );
  return Object.freeze({
    forms,
    sections,
    items,
    order: Object.freeze(order),
    dependent: Object.freeze(order.filter((place) => !isItem(place) || !isPlain(place))),
    blank: blankState(
      { cells: loading.cells, sections: sections.length, aggregates: slots.aggregates.length },
      slots.context
    ),
    context: Object.freeze(slots.context),
    aggregates: Object.freeze(slots.aggregates),
    cells: loading.cells,
    form: (id: string) => byId.get(id),
    item: (form: string, item: string) => byId.get(form)?.items.get(item)
  }) as FormSet;
}
