// The same keystrokes on three engines, in one page: jingpu's session, survey-core's model, ODK's engine. Each does what
// its own screens make it do when an answer changes, and is then asked what is wrong with the form.
import { createInstance, type AnyNode } from '@getodk/xforms-engine';
import { Model } from 'survey-core';
import type { FormDefinition } from '../../../src/lib/form-engine/definition';
import { startSession } from '../../../src/lib/form-engine/incremental';
import { load } from '../../../src/lib/form-engine/load';
import { checks, columns, firstValue, keystrokes, ROWS, sections, type Keystroke } from './model';

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

export function jingpuForm(): FormDefinition {
  const text = (zh: string) => ({ zh });
  return {
    form: 'F',
    version: '1',
    round: 'bench',
    title: text('bench'),
    sections: [
      ...sections.map((items, at) => ({
        id: `s${at}`,
        title: text(`s${at}`),
        items: items.map(({ id, sumOf, after }) => ({
          id,
          label: text(id),
          type: 'integer' as const,
          ...(sumOf && { calculate: `[${sumOf[0]}] + [${sumOf[1]}]` }),
          ...(after && { relevant: `[${after}] >= 0` })
        }))
      })),
      {
        id: 'A',
        title: text('A'),
        repeat: {},
        items: columns.map((id) => ({ id, label: text(id), type: 'integer' as const }))
      }
    ],
    checks: checks.map((check) => ({
      id: check.id,
      severity: 'mandatory' as const,
      message: text(check.id),
      source: '',
      items: check.kind === 'column' ? [check.item] : [check.left],
      ...(check.kind === 'row' && { rows: 'A' }),
      holds:
        check.kind === 'column'
          ? `sum([A.${check.column}]) >= [${check.item}]`
          : `[${check.left}] <= [${check.one}] + [${check.other}]`
    }))
  };
}

function jingpuEngine(): Engine {
  const loaded = load([jingpuForm()], new Map());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  const plain = sections.flat().map(({ id }, at) => [id, firstValue(at)]);
  const session = startSession(
    loaded.forms,
    { F: { ...Object.fromEntries(plain), A: rows() } },
    {}
  );
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

function rows(): Record<string, number>[] {
  return Array.from({ length: ROWS }, () =>
    Object.fromEntries(columns.map((id, at) => [id, firstValue(at)]))
  );
}

/** Checks are validators of the item they stand at, judged as it changes: what SurveyJS does for one question. */
function surveyEngine(): Engine {
  const validators = (id: string, kind: 'plain' | 'row') =>
    checks.flatMap((check) => {
      const braces = (name: string) => (kind === 'row' ? `{panel.${name}}` : `{${name}}`);
      if (check.kind === 'column') {
        const expression = `sumInArray({A}, '${check.column}') >= {${check.item}}`;
        return kind === 'plain' && check.item === id ? [{ type: 'expression', expression }] : [];
      }
      if (check.kind !== kind || check.left !== id) return [];
      return [
        {
          type: 'expression',
          expression: `${braces(check.left)} <= ${braces(check.one)} + ${braces(check.other)}`
        }
      ];
    });
  const model = new Model({
    checkErrorsMode: 'onValueChanged',
    pages: [
      ...sections.map((items, at) => ({
        name: `s${at}`,
        elements: items.map(({ id, sumOf, after }) => ({
          name: id,
          ...(sumOf
            ? { type: 'expression', expression: `{${sumOf[0]}} + {${sumOf[1]}}` }
            : { type: 'text', inputType: 'number', validators: validators(id, 'plain') }),
          ...(after && { visibleIf: `{${after}} >= 0` })
        }))
      })),
      {
        name: 'rows',
        elements: [
          {
            type: 'paneldynamic',
            name: 'A',
            panelCount: ROWS,
            templateElements: columns.map((name) => ({
              name,
              type: 'text',
              inputType: 'number',
              validators: validators(name, 'row')
            }))
          }
        ]
      }
    ]
  });
  model.data = {
    ...Object.fromEntries(
      sections
        .flat()
        .filter(({ sumOf }) => !sumOf)
        .map(({ id }, at) => [id, firstValue(at)])
    ),
    A: rows()
  };
  type Panels = { panels: { getQuestionByName(name: string): { value: unknown } }[] };
  const panels = (model.getQuestionByName('A') as unknown as Panels).panels;
  const press: Engine['press'] = ({ item, row, value }) => {
    if (row === undefined) model.setValue(item, value);
    else panels[row]!.getQuestionByName(item).value = value;
  };
  return { press };
}

function xform(): string {
  const path = (id: string) => `/data/${id}`;
  const constraints = (id: string, kind: 'plain' | 'row') =>
    checks.flatMap((check) => {
      if (check.kind === 'column') {
        return kind === 'plain' && check.item === id
          ? [`sum(/data/A/${check.column}) &gt;= .`]
          : [];
      }
      const at = (name: string) => (kind === 'row' ? `../${name}` : path(name));
      return check.kind === kind && check.left === id
        ? [`. &lt;= ${at(check.one)} + ${at(check.other)}`]
        : [];
    });
  const bind = (ref: string, parts: Record<string, string | undefined>) =>
    `<bind nodeset="${ref}" type="int"${Object.entries(parts)
      .map(([name, value]) => (value ? ` ${name}="${value}"` : ''))
      .join('')}/>`;
  const joined = (list: readonly string[]) => list.join(' and ') || undefined;
  const plain = sections.flat();
  const row = `<A>${columns.map((id, at) => `<${id}>${firstValue(at)}</${id}>`).join('')}</A>`;
  const input = (ref: string) => `<input ref="${ref}"><label>${ref}</label></input>`;
  return `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
<h:head><h:title>bench</h:title><model><instance><data id="bench">
${plain.map(({ id, sumOf }, at) => `<${id}>${sumOf ? '' : firstValue(at)}</${id}>`).join('')}
${Array.from({ length: ROWS }, () => row).join('')}<meta><instanceID/></meta></data></instance>
${plain.map(({ id, sumOf, after }) => bind(path(id), { calculate: sumOf && `${path(sumOf[0])} + ${path(sumOf[1])}`, relevant: after && `${path(after)} &gt;= 0`, constraint: sumOf ? undefined : joined(constraints(id, 'plain')) })).join('\n')}
${columns.map((id) => bind(`/data/A/${id}`, { constraint: joined(constraints(id, 'row')) })).join('\n')}
</model></h:head><h:body>
${plain
  .filter(({ sumOf }) => !sumOf)
  .map(({ id }) => input(path(id)))
  .join('\n')}
<group ref="/data/A"><label>A</label><repeat nodeset="/data/A">${columns.map((id) => input(`/data/A/${id}`)).join('')}</repeat></group>
</h:body></h:html>`;
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
