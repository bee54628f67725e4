import { createRawSnippet, type Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Button from '../../src/lib/ui/Button.svelte';
import DayField from '../../src/lib/ui/DayField.svelte';
import NumberField from '../../src/lib/ui/NumberField.svelte';
import Notice from '../../src/lib/ui/Notice.svelte';
import Pagination from '../../src/lib/ui/Pagination.svelte';
import SeverityBadge from '../../src/lib/ui/SeverityBadge.svelte';
import StateBadge from '../../src/lib/ui/StateBadge.svelte';
import Table from '../../src/lib/ui/Table.svelte';
import type { Language } from '../../src/lib/i18n/language';
import Spoken from './Spoken.svelte';

type Props = Record<string, unknown>;

/** What the server sends for a component, without Svelte's own marks. */
function htmlOf(component: unknown, props: Props, language: Language = 'zh'): string {
  const spoken = { language, component: component as Component<Props>, props };
  return render(Spoken, { props: spoken }).body.replace(/<!--.*?-->/g, '');
}

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

describe('a field of the form', () => {
  const revenue = {
    id: 'revenue',
    label: '营业收入',
    code: '301',
    unit: '千元',
    value: 1234,
    echo: (value: number) => `= ${value / 10} 万元`,
    help: '按利润表填写。',
    messages: [
      { severity: 'hint', text: '与税务数据不同' },
      { severity: 'mandatory', text: '须大于成本' }
    ]
  };
  const html = htmlOf(NumberField, revenue);

  it('reads in the order label, way to the help, messages, control, echo', () => {
    const order = ['营业收入', '填写说明', '须大于成本', '<input', '= 123.4 万元'];
    const places = order.map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('keeps the help to itself until it is asked for', () => {
    expect(html).not.toContain('按利润表填写');
  });

  it('says what was compared and the rule, under the message they belong to', () => {
    const text = htmlOf(NumberField, {
      ...revenue,
      messages: [
        {
          severity: 'verify',
          text: '与税务收入差异超过20%',
          facts: ['部门登记的营业收入：1,000 千元'],
          rule: '应相差不超过20%。'
        }
      ]
    });
    const places = ['差异超过20%', '1,000 千元', '应相差不超过20%', '<input'].map((part) =>
      text.indexOf(part)
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).not.toContain('<details');
  });

  it('shows again what could not be read, with the reason', () => {
    const text = htmlOf(NumberField, { ...revenue, value: null, unread: '1500.5', messages: [] });
    expect(text).toContain('value="1500.5"');
    expect(text).toContain('请填写整数');
    expect(text).toContain('aria-invalid="true"');
  });

  it('a day shows its text, also one that is none, beside the calendar', () => {
    const day = { label: '报出日期', value: '2024-04-08', onvalue: () => undefined };
    expect(htmlOf(DayField, day)).toContain('value="2024-04-08"');
    const unread = htmlOf(DayField, { ...day, value: '', unread: '2024-02-30' });
    expect(unread).toContain('value="2024-02-30"');
    expect(unread).toContain('没有这个日期');
    expect(htmlOf(DayField, { ...day, readonly: true })).not.toContain('打开日历');
  });

  it('says the heaviest message first, with its word', () => {
    expect(html.indexOf('强制性')).toBeGreaterThan(-1);
    expect(html.indexOf('强制性')).toBeLessThan(html.indexOf('提示性'));
  });

  it('ties label, messages and measure to the control', () => {
    expect(html).toContain('for="revenue"');
    expect(html).toContain('aria-describedby="revenue-messages revenue-unit"');
    expect(html).toContain('aria-invalid="true"');
    for (const id of ['revenue', 'revenue-messages', 'revenue-unit']) {
      expect(html).toContain(`id="${id}"`);
    }
  });

  it('is not invalid for a mere hint', () => {
    const hinted = htmlOf(NumberField, { ...revenue, messages: [revenue.messages[0]] });
    expect(hinted).not.toContain('aria-invalid="true"');
  });
});

describe('words that come with a component', () => {
  it('follow the language of the page, also of two pages at once', () => {
    const badge = { severity: 'verify' };
    expect(htmlOf(SeverityBadge, badge, 'zh')).toContain('核实性');
    expect(htmlOf(SeverityBadge, badge, 'en')).toContain('Verify');
    expect(htmlOf(SeverityBadge, badge, 'zh')).toContain('核实性');
  });

  it('cannot be used where no layout provides any', () => {
    expect(() => render(SeverityBadge, { props: { severity: 'hint' } }).body).toThrow(
      /provideMessages/
    );
  });
});

describe('a state', () => {
  it.each(['hollow', 'dot', 'half', 'arrow', 'return', 'tick', 'triangle', 'lock', 'cross'])(
    '%s has a shape of its own and its word',
    (shape) => {
      const html = htmlOf(StateBadge, { shape, label: '某状态' });
      expect(html).toContain('某状态');
      expect(html).toMatch(/<svg[^>]*aria-hidden="true"[^>]*>\s*<(circle|path|rect)/);
    }
  );
});

describe('a button', () => {
  it('is a link where it leads somewhere', () => {
    const html = htmlOf(Button, { href: '/county', children: words('打开') });
    expect(html).toMatch(/<a [^>]*href="\/county"/);
    expect(html).not.toContain('<button');
  });

  it('does not submit a form by accident', () => {
    expect(htmlOf(Button, { children: words('取消') })).toContain('type="button"');
  });

  it('says that it is working', () => {
    const html = htmlOf(Button, { loading: true, children: words('上报') });
    expect(html).toContain('aria-busy="true"');
    expect(html).toContain('正在处理');
  });
});

describe('a notice', () => {
  it('interrupts only for an error that has just happened', () => {
    expect(htmlOf(Notice, { tone: 'bad', live: true })).toContain('role="alert"');
    expect(htmlOf(Notice, { tone: 'good', live: true })).toContain('role="status"');
    expect(htmlOf(Notice, { tone: 'bad' })).not.toContain('role=');
  });
});

describe('a table', () => {
  const people = [
    { id: 'wang', name: '王芳', cases: 63 },
    { id: 'li', name: '李强', cases: 42 }
  ];
  type Person = (typeof people)[number];
  const table = {
    caption: '普查员',
    columns: [
      { key: 'name', title: '姓名', text: (person: Person) => person.name, sortable: true },
      { key: 'cases', title: '户数', align: 'end', text: (person: Person) => String(person.cases) }
    ],
    rows: people,
    rowKey: (person: Person) => person.id
  };

  it('names its columns and rows', () => {
    const html = htmlOf(Table, table);
    expect(html.match(/scope="col"/g)).toHaveLength(2);
    expect(html.match(/scope="row"/g)).toHaveLength(2);
    expect(html).toMatch(/<caption[^>]*>普查员/);
  });

  it('is an ordinary table unless rows can be chosen or opened', () => {
    expect(htmlOf(Table, table)).not.toContain('role="grid"');
    expect(htmlOf(Table, { ...table, onopen: () => {} })).toContain('role="grid"');
  });

  it('is entered by one tab stop, and tells what is selected', () => {
    const html = htmlOf(Table, { ...table, selectable: true, selected: ['li'] });
    expect(html.match(/<tr[^>]*tabindex="0"/g)).toHaveLength(1);
    expect(html.match(/aria-selected="true"/g)).toHaveLength(1);
    expect(html).toContain('选择此行：李强');
  });

  it('sorts by links, the other way round on the sorted column', () => {
    const html = htmlOf(Table, {
      ...table,
      sort: { key: 'name', direction: 'ascending' },
      sortHref: (sort: { key: string; direction: string }) => `?sort=${sort.key}.${sort.direction}`
    });
    expect(html).toContain('href="?sort=name.descending"');
    expect(html).toContain('aria-sort="ascending"');
  });

  it('says that it is empty', () => {
    expect(htmlOf(Table, { ...table, rows: [] })).toMatch(/>\s*无\s*</);
  });
});

describe('pages of a list', () => {
  const href = (page: number) => `?page=${page}`;

  it('say which rows are shown and mark the current page', () => {
    const html = htmlOf(Pagination, { page: 2, pageSize: 50, total: 120, href });
    expect(html).toContain('第 51–100 条，共 120 条');
    expect(html).toMatch(/href="\?page=2"[^>]*aria-current="page"/);
  });

  it('say nothing below a list that is empty', () => {
    expect(htmlOf(Pagination, { page: 1, pageSize: 50, total: 0, href })).not.toContain('共');
  });

  it('offer nothing where there is one page', () => {
    expect(htmlOf(Pagination, { page: 1, pageSize: 50, total: 3, href })).not.toContain('<a');
  });
});
