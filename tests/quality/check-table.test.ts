import { expect, it } from 'vitest';
import { checkTable } from '../../src/lib/quality/check-table';

const line = (orgUnitId: string, checkId: string, found: number, open: number) => ({
  orgUnitId,
  orgUnitName: orgUnitId === 'b' ? '钵池街道' : '徐杨街道',
  form: '611-3',
  checkId,
  severity: 'mandatory' as const,
  found,
  open
});

it('adds findings up by check and by org unit, what is open first', () => {
  const table = checkTable([
    line('b', 'E-03', 9, 1),
    line('b', 'E-12', 4, 4),
    line('x', 'E-12', 2, 0)
  ]);
  expect(table).toMatchObject({ found: 15, open: 5 });
  expect(table.lines.map(({ check, found, open }) => [check, found, open])).toEqual([
    ['611-3:E-12', 6, 4],
    ['611-3:E-03', 9, 1]
  ]);
  expect(table.lines[0]!.byOrgUnit).toEqual({ b: 4, x: 0 });
  expect(table.orgUnits.map(({ name, open }) => [name, open])).toEqual([
    ['钵池街道', 5],
    ['徐杨街道', 0]
  ]);
});
