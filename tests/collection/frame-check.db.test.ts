// The frame check on the way through the office: cases are opened for entries by name, also for those that registration
// leaves out; 李敏 fills in 621 or 622, 王芳 reviews it, and registration's figures never notice.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { synchronise } from '../../src/lib/assembly/sync.server';
import { openCases } from '../../src/lib/casework/commands/open-cases.server';
import { assignCases } from '../../src/lib/casework/commands/assign-cases.server';
import { casePage, ledgers, tallyDrift } from '../../src/lib/casework/queries.server';
import { formsFor } from '../../src/lib/census-forms/catalogue.server';
import type { OperationResult } from '../../src/lib/collection/exchange';
import type { Answers } from '../../src/lib/form-engine/evaluate';
import { approveSubmissions } from '../../src/lib/review/commands/approve-submissions.server';
import { reviewQueue } from '../../src/lib/review/queries.server';
import { DEVICE, makeFieldWorld, must, submitOperation, visitOperation } from './field-world';

const world = await makeFieldWorld();
const formVersions = Object.fromEntries(
  formsFor('frameCheck').map(({ form, version }) => [form, version])
);
const county = { kind: 'county' } as const;
const paging = { page: 1, pageSize: 50 };

type Entry = { id: string; frameNo: string; name: string; area: string };
type Opened = { id: string; version: number; epoch: number };

function answersOf(name: string): Answers {
  const file = join(import.meta.dirname, '../cases/census/complete.json');
  const groups = [JSON.parse(readFileSync(file, 'utf8'))].flat() as {
    cases: { name: string; answers: Answers }[];
  }[];
  return groups.flatMap((group) => group.cases).find((one) => one.name === name)!.answers;
}

async function entryOf(kind: string): Promise<Entry> {
  const [found] = await world.rows<Entry>(
    `select f.id, f.frame_no as "frameNo", f.name, a.district_code as area from frame_entry f join area a on a.id = f.area_id
     where f.kind = $1 and f.org_unit_id = $2 order by f.frame_no`,
    kind,
    world.orgUnitId
  );
  return found!;
}

async function openedFor(entry: Entry): Promise<Opened> {
  const [found] = await world.rows<Opened>(
    `select id, version, epoch from census_case where frame_entry_id = $1 and round = 'frameCheck'`,
    entry.id
  );
  return found!;
}

async function give(entry: Entry): Promise<Opened> {
  const { id, version } = await openedFor(entry);
  const input = { cases: [{ id, version }], enumeratorId: world.liMin.userId };
  must(await world.application.execute(assignCases, input, world.wangFang));
  return openedFor(entry);
}

const handIn = async (work: Opened, answers: Answers, outcome: string) => {
  const submission = { outcome, answers, formVersions, signatureHash: null };
  const operation = submitOperation(work, submission as never);
  return (await world.send(world.liMin, visitOperation(work), operation))[1]!;
};
const codeOf = (result: OperationResult) =>
  result.result === 'refused' ? result.problem.code : result.result;
const registered = () =>
  world.application.read((reader) => ledgers(reader, county, 'registration'));

let factory: Entry;
let barber: Entry;
let before: Awaited<ReturnType<typeof registered>>;

beforeAll(async () => {
  await world.newCase();
  factory = await entryOf('legalEntity');
  barber = await entryOf('household');
  before = await registered();
  const input = { round: 'frameCheck', frameNos: [factory.frameNo, barber.frameNo] };
  expect(must(await world.application.execute(openCases, input, world.admin))).toEqual({
    opened: 2,
    void: 0,
    waitingFrozen: 0
  });
});

const inPlace = (answers: Answers, form: string, entry: Entry): Answers => ({
  [form]: { ...answers[form], areaCode: entry.area }
});
const factoryAnswers = () => inPlace(answersOf('frame check: packaging works'), '621', factory);
const barberAnswers = () => inPlace(answersOf('frame check: licensed barber'), '622', barber);

describe('opening cases of the frame check', () => {
  it('reaches a household too, which registration leaves out, and nobody else', async () => {
    const page = await world.application.read((reader) =>
      casePage(reader, county, 'frameCheck', {}, paging)
    );
    expect(page.total).toBe(2);
    expect((await openedFor(barber)).version).toBeGreaterThan(0);
  });

  it('the same again opens nothing, and no entry loses its reason', async () => {
    const input = { round: 'frameCheck', frameNos: [factory.frameNo, barber.frameNo] };
    expect(must(await world.application.execute(openCases, input, world.admin)).opened).toBe(0);
    const [entry] = await world.rows<{ reason: string }>(
      'select void_reason as reason from frame_entry where id = $1',
      barber.id
    );
    expect(entry).toEqual({ reason: 'household' });
  });

  it('wrong person: an enumerator opens none', async () => {
    const refused = await world.application.execute(
      openCases,
      { round: 'frameCheck' },
      world.liMin
    );
    expect(refused).toMatchObject({ problem: { code: 'platform.not_allowed' } });
  });
});

describe('李敏 at the door', () => {
  it('gets the case with the hash of its forms, beside those of registration', async () => {
    const work = await give(factory);
    const request = {
      protocol: 1 as const,
      deviceId: DEVICE,
      cursor: null,
      operations: [],
      unconfirmed: []
    };
    const response = await synchronise(world.application, world.liMin, request);
    expect(response.otherPackages).toEqual([{ round: 'frameCheck', hash: expect.any(String) }]);
    expect(response.feed.cases.find((one) => one.id === work.id)).toMatchObject({
      round: 'frameCheck',
      context: { case: { round: 'frameCheck', kind: 'legalEntity' } }
    });
  });

  it('cannot hand in another outcome than the form says, one that is none, or half a form', async () => {
    const work = await openedFor(factory);
    expect(codeOf(await handIn(work, factoryAnswers(), '7'))).toBe('collection.outcome_differs');
    const half = { '621': { result: '7' } };
    expect(codeOf(await handIn(work, half, '7'))).toBe('collection.forms_incomplete');
    const registration = submitOperation(await world.newCase(), { outcome: 'N' } as never);
    expect(codeOf((await world.send(world.liMin, registration))[0]!)).toBe(
      'casework.outcome_not_of_round'
    );
  });

  it('hands in 621 of a legal entity, without a signature', async () => {
    const result = await handIn(await openedFor(factory), factoryAnswers(), '1');
    expect(codeOf(result)).toBe('applied');
  });

  it('hands in 622 of a household, and only the result where it is none', async () => {
    const work = await give(barber);
    const result = { '622': { result: '7', reason: '只有家庭种植，属第一产业' } };
    const full = barberAnswers();
    expect(codeOf(await handIn(work, { '622': { ...full['622'], ...result['622'] } }, '7'))).toBe(
      'applied'
    );
    const [stored] = await world.rows<{ answers: Answers }>(
      'select answers from submission where case_id = $1',
      work.id
    );
    expect(stored!.answers).toEqual({ '622': { ...result['622'], bld: full['622']!.bld } });
  });
});

describe('王芳', () => {
  it('finds both in the queue of their round, and approves', async () => {
    const queue = (round: 'frameCheck' | 'registration') =>
      world.application.read((reader) => reviewQueue(reader, county, round, {}, paging));
    const { lines } = await queue('frameCheck');
    expect(lines.map((line) => line.name).sort()).toEqual([barber.name, factory.name].sort());
    expect((await queue('registration')).total).toBe(0);
    const cases = lines.map(({ caseId, version, submissionId }) => ({
      caseId,
      version,
      submissionId
    }));
    const approved = await world.application.execute(approveSubmissions, { cases }, world.wangFang);
    expect(must(approved)).toMatchObject({ approved: 2 });
  });

  it("leaves registration's ledger as it was, and every tally right", async () => {
    const after = await registered();
    const bochi = (all: typeof after) => all.find((one) => one.orgUnitId === world.orgUnitId)!;
    expect(bochi(after)).toMatchObject({
      void: bochi(before).void,
      difference: 0,
      lines: { received: bochi(before).lines.received, returned: bochi(before).lines.returned }
    });
    expect(await world.application.read(tallyDrift)).toEqual([]);
  });
});
