// What the database says, read past the product: people, areas, progress, and the root that was signed.
import { createHash } from 'node:crypto';
import postgres from 'postgres';
import { DEMO_PASSWORD } from '../../../scripts/simulate/county/people';
import type { Account } from '../accounts';

export type OrgUnitFacts = {
  id: string;
  code: string;
  name: string;
  areas: { id: string; code: string; name: string; districtCode: string }[];
  people: Record<string, Account[]>;
};

export type Figures = {
  orgUnit(name: string): Promise<OrgUnitFacts>;
  caseIdOf(name: string): Promise<string>;
  /** Entries of the org unit that have been approved, as the file of a register would hold them. */
  knownEntries(orgUnitId: string, count: number): Promise<KnownEntry[]>;
  /** RFC 6962 over the org unit's cases, from their rows. */
  root(orgUnitId: string): Promise<string>;
  approvedCases(): Promise<number>;
  /** As if an older form had not asked it: the current submission lacks one answer that the checks of today want. */
  loseAnswer(caseId: string, form: string, item: string): Promise<void>;
  close(): Promise<void>;
};

export type KnownEntry = {
  creditCode: string;
  name: string;
  address: string;
  legalPerson: string;
  phone: string;
  industryCode: string;
  areaCode: string;
  revenue: string;
  employees: string;
};

export function readFigures(databaseUrl: string): Figures {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  return {
    orgUnit: (name) => orgUnitFacts(sql, name),
    async caseIdOf(name) {
      const [found] = await sql<{ id: string }[]>`
        select c.id from census_case c join frame_entry e on e.id = c.frame_entry_id where e.name = ${name}`;
      return found!.id;
    },
    knownEntries: (orgUnitId, count) => sql<KnownEntry[]>`
      select e.credit_code as "creditCode", e.name, e.address, e.legal_person as "legalPerson", e.phone,
             e.industry_code as "industryCode", e.area_code as "areaCode", e.admin_revenue::text as revenue,
             e.employees::text as employees
      from frame_entry e join census_case c on c.frame_entry_id = e.id
      where e.org_unit_id = ${orgUnitId} and c.state = 'approved' and e.kind = 'legalEntity'
        and e.admin_revenue is not null and e.credit_code like '91%'
      order by e.frame_no limit ${count}`,
    root: async (orgUnitId) =>
      independentRoot(
        await sql<Leaf[]>`
          select c.id as "caseId", s.id as "submissionId", s.outcome, s.answers_digest as "answersDigest"
          from census_case c join submission s on s.id = c.current_submission_id
          where c.org_unit_id = ${orgUnitId} and c.round = 'registration'`
      ),
    async approvedCases() {
      const [found] = await sql<{ count: number }[]>`
        select count(*)::int as count from census_case where round = 'registration' and state = 'approved'`;
      return found!.count;
    },
    async loseAnswer(caseId, form, item) {
      await sql`
        update submission s set answers = s.answers #- ${[form, item]}
        from census_case c where c.id = ${caseId} and s.id = c.current_submission_id`;
    },
    close: () => sql.end()
  };
}

async function orgUnitFacts(sql: postgres.Sql, name: string): Promise<OrgUnitFacts> {
  const [found] = await sql<{ id: string; code: string; name: string }[]>`
    select id, code, name from org_unit where name = ${name}`;
  const areas = await sql<OrgUnitFacts['areas']>`
    select id, code, name, district_code as "districtCode" from area
    where org_unit_id = ${found!.id} order by code`;
  const rows = await sql<{ login: string; name: string; role: string }[]>`
    select login, name, role from user_account where org_unit_id = ${found!.id} order by login`;
  const people: OrgUnitFacts['people'] = {};
  for (const { role, ...person } of rows) {
    (people[role] ??= []).push({ ...person, password: DEMO_PASSWORD });
  }
  return { ...found!, areas: [...areas], people };
}

type Leaf = { caseId: string; submissionId: string; outcome: string; answersDigest: string };

/** From the words of RFC 6962 §2.1 and RFC 8785, bottom-up over bytes, sharing no code with the product. */
function independentRoot(leaves: readonly Leaf[]): string {
  const sha = (...parts: Uint8Array[]) =>
    createHash('sha256').update(Buffer.concat(parts)).digest();
  let level = [...leaves]
    .sort((one, other) => (one.caseId < other.caseId ? -1 : 1))
    .map(({ answersDigest, caseId, outcome, submissionId }) =>
      sha(
        Buffer.from([0]),
        // Keys in the order of RFC 8785.
        Buffer.from(JSON.stringify({ answersDigest, caseId, outcome, submissionId }))
      )
    );
  while (level.length > 1) {
    level = level.flatMap((left, place) => {
      if (place % 2 === 1) return [];
      const right = level[place + 1];
      return [right ? sha(Buffer.from([1]), left, right) : left];
    });
  }
  return level[0]!.toString('hex');
}
