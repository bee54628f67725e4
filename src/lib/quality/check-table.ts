/** Findings of a run by check and org unit, as a table of counts: the checks that catch most stand first. */
import type { FindingCount } from './finding';

export type CheckLine = {
  /** `611-3:E-03` */
  check: string;
  severity: 'mandatory' | 'verify';
  found: number;
  open: number;
  /** Open ones by org unit. */
  byOrgUnit: Readonly<Record<string, number>>;
};

export type CheckTable = {
  lines: CheckLine[];
  /** Org units with findings, those with most open ones first. */
  orgUnits: { id: string; name: string; open: number; found: number }[];
  found: number;
  open: number;
};

export function checkTable(counts: readonly FindingCount[]): CheckTable {
  const lines = new Map<string, CheckLine & { byOrgUnit: Record<string, number> }>();
  const orgUnits = new Map<string, CheckTable['orgUnits'][number]>();
  for (const { form, checkId, severity, orgUnitId, orgUnitName, found, open } of counts) {
    const check = `${form}:${checkId}`;
    const line = lines.get(check) ?? { check, severity, found: 0, open: 0, byOrgUnit: {} };
    line.found += found;
    line.open += open;
    line.byOrgUnit[orgUnitId] = (line.byOrgUnit[orgUnitId] ?? 0) + open;
    lines.set(check, line);
    const orgUnit = orgUnits.get(orgUnitId) ?? {
      id: orgUnitId,
      name: orgUnitName,
      open: 0,
      found: 0
    };
    orgUnit.open += open;
    orgUnit.found += found;
    orgUnits.set(orgUnitId, orgUnit);
  }
  const all = [...lines.values()];
  return {
    lines: all.sort((a, b) => b.open - a.open || b.found - a.found || (a.check < b.check ? -1 : 1)),
    orgUnits: [...orgUnits.values()].sort((a, b) => b.open - a.open || (a.name < b.name ? -1 : 1)),
    found: all.reduce((sum, line) => sum + line.found, 0),
    open: all.reduce((sum, line) => sum + line.open, 0)
  };
}
