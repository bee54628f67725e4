// The form of model.ts as each engine reads it, with the answers it begins with.
import type { FormDefinition } from '../../../src/lib/form-engine/definition';
import { checks, columns, firstValue, ROWS, sections } from './model';

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

/** By item, and the rows as a list; calculated items are left out. */
export function firstAnswers(): Record<string, unknown> {
  const plain = sections.flat().map(({ id, sumOf }, at) => (sumOf ? [] : [[id, firstValue(at)]]));
  return { ...Object.fromEntries(plain.flat()), A: rows() };
}

function rows(): Record<string, number>[] {
  return Array.from({ length: ROWS }, () =>
    Object.fromEntries(columns.map((id, at) => [id, firstValue(at)]))
  );
}

/** Checks are validators of the item they stand at, judged as it changes: what SurveyJS does for one question. */
export function surveyForm(): object {
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
  return {
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
        name: 'A',
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
  };
}

export function xform(): string {
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
