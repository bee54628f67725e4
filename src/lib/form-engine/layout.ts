// The first step of a load: forms, sections and items with their places, before any expression is read. Cells, steps and
// keys are given out here, and ids that come twice are reported.
import { answerRule } from './answer';
import type { FormDefinition, ItemDefinition, SectionDefinition } from './definition';
import type { Check, Form, Item, Section } from './form';
import type { CodeLists } from './lists';
import { nearestName, type LoadError } from './load-error';
import { CONTEXT_GROUPS } from './resolve';
import { kindOfType } from './value';

type Open<T> = { -readonly [Key in keyof T]: T[Key] };
export type OpenSection = Open<Section> & { items: Item[] };
export type OpenItem = Open<Item>;
export type OpenForm = Open<Form> & {
  sections: OpenSection[];
  items: Map<string, OpenItem>;
  checks: Check[];
  places: Map<string, Item | Section>;
};

export interface Layout {
  readonly forms: ReadonlyMap<string, OpenForm>;
  readonly sections: OpenSection[];
  readonly items: OpenItem[];
  /** Cells outside of rows. */
  cells: number;
  readonly errors: LoadError[];
}

export function layOut(definitions: readonly FormDefinition[], lists: CodeLists): Layout {
  const forms = new Map<string, OpenForm>();
  const layout: Layout = { forms, sections: [], items: [], cells: 0, errors: [] };
  for (const definition of definitions) {
    if (forms.has(definition.form)) {
      duplicate(layout, { form: definition.form }, definition.form, 'one form of each id');
      continue;
    }
    const form: OpenForm = {
      id: definition.form,
      index: forms.size,
      definition,
      sections: [],
      items: new Map(),
      checks: [],
      places: new Map()
    };
    forms.set(form.id, form);
    for (const section of definition.sections) addSection(layout, form, section, lists);
  }
  // Steps count sections first, so that a section's step is its index.
  layout.items.forEach((item, at) => (item.step = layout.sections.length + at));
  return layout;
}

function addSection(
  layout: Layout,
  form: OpenForm,
  definition: SectionDefinition,
  lists: CodeLists
): void {
  const place = { form: form.id, section: definition.id };
  if (CONTEXT_GROUPS.has(definition.id)) {
    duplicate(layout, place, definition.id, 'a section not named like a context group');
  }
  if (form.sections.some((section) => section.id === definition.id)) {
    return duplicate(layout, place, definition.id, 'one section of each id in a form');
  }
  const section: OpenSection = {
    form: form as Form,
    id: definition.id,
    definition,
    index: layout.sections.length,
    repeating: definition.repeat !== undefined,
    items: [],
    plain: [],
    demanding: [],
    // All sections and all items have all members, so that the evaluator meets one shape of each.
    gate: undefined
  };
  layout.sections.push(section);
  form.sections.push(section);
  if (section.repeating) addPlace(layout, form, section);
  for (const item of definition.items) addItem(layout, form, section, item, lists);
}

function addItem(
  layout: Layout,
  form: OpenForm,
  section: OpenSection,
  definition: ItemDefinition,
  lists: CodeLists
): void {
  const place = { form: form.id, item: definition.id };
  if (form.items.has(definition.id)) {
    return duplicate(layout, place, definition.id, 'one item of each id in a form');
  }
  const { accepts, errors } = answerRule(definition);
  layout.errors.push(...errors.map((error) => ({ ...place, ...error })));
  const list = listOf(layout, form.id, definition, lists);
  const item: OpenItem = {
    form: form as Form,
    section: section as Section,
    id: definition.id,
    key: `${form.id}:${definition.id}`,
    definition,
    kind: kindOfType(definition.type),
    step: 0,
    cell: section.repeating ? section.items.length : layout.cells,
    accepts,
    gate: undefined,
    required: undefined,
    calculate: undefined,
    initial: undefined,
    options: undefined,
    codes: undefined,
    list
  };
  if (!section.repeating) {
    layout.cells += 1;
    addPlace(layout, form, item);
  }
  layout.items.push(item);
  section.items.push(item);
  form.items.set(item.id, item);
}

function addPlace(layout: Layout, form: OpenForm, place: OpenItem | OpenSection): void {
  if (form.places.has(place.id)) {
    return duplicate(
      layout,
      { form: form.id },
      place.id,
      'a repeating section not named like an item'
    );
  }
  form.places.set(place.id, place);
}

function listOf(layout: Layout, form: string, definition: ItemDefinition, lists: CodeLists) {
  const { list: name, level } = definition;
  if (name === undefined) return undefined;
  const list = lists.get(name);
  const unknown = (part: string, found: string, expected: string, known: Iterable<string>) => {
    const nearest = nearestName(found, known);
    const error = {
      form,
      item: definition.id,
      code: 'unknown_list',
      part,
      found,
      expected
    } as const;
    layout.errors.push({ ...error, ...(nearest !== undefined && { nearest }) });
  };
  if (!list) unknown('list', name, 'a list', lists.keys());
  else if (level !== undefined && !list.levels.has(level)) {
    unknown('level', level, `a level of ${name}`, list.levels);
  }
  return list;
}

function duplicate(
  layout: Layout,
  place: { form: string; section?: string; item?: string },
  found: string,
  expected: string
): void {
  layout.errors.push({ ...place, code: 'duplicate_id', found, expected });
}
