// The same keystrokes on three engines, in one page: jingpu's session, survey-core's model, ODK's engine. Each does what
// its own screens make it do when an answer changes, and is then asked what is wrong with the form.
import { createInstance, type AnyNode } from '@getodk/xforms-engine';
import { Model } from 'survey-core';
import { startSession } from '../../../src/lib/form-engine/incremental';
import { load } from '../../../src/lib/form-engine/load';
import { firstAnswers, jingpuForm, surveyForm, xform } from './definitions';
import { keystrokes, type Keystroke } from './model';

export interface Measured {
  /** Milliseconds a keystroke. */
  times: number[];
  /** Items, of rows each by itself, that some check finds wrong at the end; null where the engine does not say. */
  wrong: number | null;
}

/** `count` keystrokes on each engine after as many to warm it up. */
export async function measureEngines(
  count: number
): Promise<Record<'jingpu' | 'surveyCore' | 'odk', Measured>> {
  const typed = keystrokes(count * 2);
  return {
    jingpu: measured(typed, jingpuEngine()),
    surveyCore: measured(typed, surveyEngine()),
    odk: measured(typed, await odkEngine())
  };
}

interface Engine {
  readonly press: (keystroke: Keystroke) => void;
  readonly wrong?: () => number;
}

function measured(typed: readonly Keystroke[], { press, wrong }: Engine): Measured {
  const times = typed.map((keystroke) => {
    const started = performance.now();
    press(keystroke);
    return performance.now() - started;
  });
  return { times: times.slice(times.length / 2), wrong: wrong?.() ?? null };
}

function jingpuEngine(): Engine {
  const loaded = load([jingpuForm()], new Map());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  const session = startSession(loaded.forms, { F: firstAnswers() }, {});
  const wrong = () =>
    new Set(session.violations().map(({ items, row }) => `${items.join()} ${row ?? ''}`)).size;
  const press: Engine['press'] = ({ item, row, value }) => {
    session.set(
      row === undefined ? { form: 'F', item } : { form: 'F', section: 'A', row, item },
      value
    );
    session.violations();
  };
  return { press, wrong };
}

function surveyEngine(): Engine {
  const model = new Model(surveyForm());
  model.data = firstAnswers();
  type Panels = { panels: { getQuestionByName(name: string): { value: unknown } }[] };
  const panels = (model.getQuestionByName('A') as unknown as Panels).panels;
  const press: Engine['press'] = ({ item, row, value }) => {
    if (row === undefined) model.setValue(item, value);
    else panels[row]!.getQuestionByName(item).value = value;
  };
  return { press };
}

async function odkEngine(): Promise<Engine> {
  const { root } = await createInstance(xform());
  type Settable = { setValue(value: unknown): unknown };
  const inputs = new Map<string, Settable>();
  const visit = (node: AnyNode) => {
    if (node.nodeType === 'input')
      inputs.set(node.currentState.reference, node as unknown as Settable);
    for (const child of (node.currentState.children ?? []) as readonly AnyNode[]) visit(child);
  };
  visit(root as unknown as AnyNode);
  const press: Engine['press'] = ({ item, row, value }) => {
    const reference = row === undefined ? `/data/${item}` : `/data/A[${row + 1}]/${item}`;
    const input = inputs.get(reference);
    if (!input)
      throw new Error(`${reference} is not among ${[...inputs.keys()].slice(0, 3).join()}, …`);
    input.setValue(BigInt(value));
    void root.validationState.violations.length;
  };
  return { press, wrong: () => root.validationState.violations.length };
}
