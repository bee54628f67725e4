// The small county of tests/world.ts in the field: 李敏 and 周强 work for 钵池街道 under 王芳, 陈晨 for 徐杨街道 next door.
// The factory's answers are complete and right; whoever needs them wrong changes them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../src/lib/access/actor';
import { addUsers } from '../../src/lib/access/commands/add-users.server';
import type { Application } from '../../src/lib/assembly/application.server';
import { importFrameAtOnce } from '../../src/lib/assembly/import-frame.server';
import { applyOperations } from '../../src/lib/assembly/operations.server';
import { assignCases } from '../../src/lib/casework/commands/assign-cases.server';
import { openCases } from '../../src/lib/casework/commands/open-cases.server';
import { takeBackCases } from '../../src/lib/casework/commands/take-back-cases.server';
import { formsFor } from '../../src/lib/census-forms/catalogue.server';
import type { OperationResult } from '../../src/lib/collection/exchange';
import type {
  DraftContent,
  Operation,
  RecordVisitOperation,
  SaveDraftOperation,
  SubmitCaseOperation
} from '../../src/lib/collection/operation';
import { bytesSource } from '../../src/lib/frame/file-source';
import { randomIds } from '../../src/lib/platform/ids';
import { layOutTerritory } from '../../src/lib/territory/commands/lay-out-territory.server';
import { returnSubmission } from '../../src/lib/review/commands/return-submission.server';
import type { Answers } from '../../src/lib/form-engine/evaluate';
import { bochi, liMin, qianJing, wangFang, wuHao, xuyang, zhouQiang } from '../cast';
import { areas, makeWorld, must, MORNING } from '../world';

export { must };
export const ids = randomIds;
export const DEVICE = '00000000-0000-7000-8000-00000000000d';
export const SIGNATURE = 'a'.repeat(64);
/** Enumerator of the org unit next door. */
const chenChen: Actor = {
  userId: ids.next(),
  login: 'chenchen',
  name: '陈晨',
  role: 'enumerator',
  orgUnitId: xuyang.id
};
/** Nobody signs in with a password here. */
const PASSWORD_HASH = `$argon2id$${'x'.repeat(40)}`;

/** The factory's answers of the contract's cases: complete, without a violation for an area of 320871001001. */
export const factoryAnswers: Answers = answersOf('factory, small, private');

export const formVersions: Record<string, string> = Object.fromEntries(
  formsFor('registration').map(({ form, version }) => [form, version])
);

function answersOf(name: string): Answers {
  const file = join(import.meta.dirname, '../cases/census/complete.json');
  type Group = { cases: { name: string; answers: Answers }[] };
  const read = JSON.parse(readFileSync(file, 'utf8')) as Group | Group[];
  const found = [read]
    .flat()
    .flatMap((group) => group.cases)
    .find((one) => one.name === name);
  if (!found) throw new Error(`no case named ${name}`);
  return found.answers;
}

export type FieldCase = { id: string; epoch: number; version: number; name: string };

export type FieldWorld = {
  application: Application;
  url: string;
  /** Moves the product's clock. */
  setNow(instant: string): void;
  liMin: Actor;
  zhouQiang: Actor;
  chenChen: Actor;
  wangFang: Actor;
  auditor: Actor;
  admin: Actor;
  orgUnitId: string;
  /** As they stand now, by name of the respondent; of both org units. */
  cases(): Promise<FieldCase[]>;
  /** Opens the case of a new respondent of 钵池街道 and gives it to 李敏, or to nobody. */
  newCase(to?: Actor | null): Promise<FieldCase>;
  assign(caseId: string, to: Actor): Promise<FieldCase>;
  takeBack(caseId: string): Promise<void>;
  returnCase(caseId: string, remarks: { place: string; text: string }[]): Promise<void>;
  send(actor: Actor, ...operations: object[]): Promise<OperationResult[]>;
  rows<T>(text: string, ...parameters: unknown[]): Promise<T[]>;
};

/** Its database goes with the calling test file. */
export async function makeFieldWorld(): Promise<FieldWorld> {
  let now = MORNING;
  const { application, url } = await makeWorld({ clock: { now: () => now } });
  const users = [{ ...chenChen, id: chenChen.userId, passwordHash: PASSWORD_HASH }];
  must(await application.execute(addUsers, { users }, wuHao));
  const supervised = {
    ...areas.shenzhenRoad1,
    districtCode: '320871001001',
    parkCode: null,
    supervisorId: wangFang.userId,
    geometry: null
  };
  const territory = { regions: [], orgUnits: [], areas: [supervised] };
  must(await application.execute(layOutTerritory, territory, wuHao));

  const rows = async <T>(text: string, ...parameters: unknown[]) =>
    (await application.database.plain.unsafe(text, parameters as never[])) as unknown as T[];
  const cases = () =>
    rows<FieldCase>(
      `select c.id, c.epoch, c.version, f.name from census_case c join frame_entry f on f.id = c.frame_entry_id
       order by f.frame_no`
    );
  const caseNow = async (id: string) => (await cases()).find((one) => one.id === id)!;
  const assign = async (caseId: string, to: Actor) => {
    const { version } = await caseNow(caseId);
    const input = { cases: [{ id: caseId, version }], enumeratorId: to.userId };
    must(await application.execute(assignCases, input, wangFang));
    return caseNow(caseId);
  };
  let made = 0;
  return {
    application,
    setNow: (instant) => (now = new Date(instant)),
    url,
    liMin,
    zhouQiang,
    chenChen,
    wangFang,
    auditor: qianJing,
    admin: wuHao,
    orgUnitId: bochi.id,
    cases,
    rows,
    assign,
    async newCase(to = liMin) {
      const name = `淮安示例机械${(made += 1)}号厂`;
      await addToFrame(application, wuHao, name);
      const opened = (await cases()).find((one) => one.name === name)!;
      return to ? assign(opened.id, to) : opened;
    },
    async takeBack(caseId) {
      const { version } = await caseNow(caseId);
      const input = { cases: [{ id: caseId, version }], reason: '换人登记' };
      must(await application.execute(takeBackCases, input, wangFang));
    },
    async returnCase(caseId, remarks) {
      const [seen] = await rows<{ version: number; submissionId: string }>(
        `select version, current_submission_id as "submissionId" from census_case where id = $1`,
        caseId
      );
      must(await application.execute(returnSubmission, { caseId, ...seen, remarks }, wangFang));
    },
    send: (actor, ...operations) =>
      applyOperations(application, actor, {
        deviceId: DEVICE,
        operations: operations as Operation[]
      })
  };
}

const HEADER = '单位详细名称,详细地址,法定代表人,单位类型,行业代码,普查小区代码,从业人员';

async function addToFrame(application: Application, admin: Actor, name: string): Promise<void> {
  const line = `${name},示例路1号,张示例,法人单位,3484,320871001001001,44`;
  const source = bytesSource(new TextEncoder().encode(`${HEADER}\n${line}\n`));
  must(await importFrameAtOnce(application, { fileName: '底册.csv', source }, admin));
  must(await application.execute(openCases, { round: 'registration' }, admin));
}

type On = Pick<FieldCase, 'id' | 'epoch'>;

function stamp(on: On, at: string) {
  return { id: ids.next(), caseId: on.id, epoch: on.epoch, at };
}

export function visitOperation(
  on: On,
  visit: Partial<RecordVisitOperation['visit']> = {},
  at = '2024-04-08T01:30:00Z'
): RecordVisitOperation {
  const made = { channel: 'door', result: 'notMet', note: null, position: null } as const;
  return { ...stamp(on, at), kind: 'recordVisit', visit: { id: ids.next(), ...made, ...visit } };
}

export function draftOperation(on: On, draft: Partial<DraftContent> = {}): SaveDraftOperation {
  const empty: DraftContent = {
    outcome: null,
    outcomeFacts: {},
    answers: {},
    prefilled: [],
    explanations: [],
    remarkAnswers: [],
    codings: [],
    formVersions: {}
  };
  return { ...stamp(on, '2024-04-08T01:40:00Z'), kind: 'saveDraft', draft: { ...empty, ...draft } };
}

/** Hands in the factory's forms, signed, unless something else is said. */
export function submitOperation(
  on: On,
  submission: Partial<SubmitCaseOperation['submission']> = {}
): SubmitCaseOperation {
  const found: Omit<SubmitCaseOperation['submission'], 'id'> = {
    outcome: '1',
    outcomeFacts: {},
    answers: factoryAnswers,
    explanations: [],
    remarkAnswers: [],
    codings: [],
    formVersions,
    signatureHash: SIGNATURE
  };
  return {
    ...stamp(on, '2024-04-08T01:50:00Z'),
    kind: 'submitCase',
    submission: { id: ids.next(), ...found, ...submission }
  };
}

/** The factory's answers with some of a form's replaced. */
export function withAnswers(form: string, changed: Record<string, unknown>): Answers {
  return { ...factoryAnswers, [form]: { ...factoryAnswers[form], ...changed } };
}
