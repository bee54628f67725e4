// The factory's forms are handed in: judged by the office itself, stored whole and unchangeable, answered with a receipt.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/lib/platform/canonical-json';
import { tabletCases } from '../../src/lib/collection/queries.server';
import {
  factoryAnswers,
  formVersions,
  makeFieldWorld,
  submitOperation,
  visitOperation,
  withAnswers,
  draftOperation,
  SIGNATURE,
  type FieldCase
} from './field-world';

const world = await makeFieldWorld();

type Stored = {
  revision: number;
  outcome: string;
  answers: Record<string, Record<string, unknown>>;
  context: Record<string, Record<string, unknown>>;
  calculated: Record<string, unknown>;
  violations: { check: string }[];
  explanations: { check: string }[];
  codings: object[];
  answers_digest: string;
  form_versions: Record<string, string>;
};
const stored = (work: FieldCase) =>
  world.rows<Stored>('select * from submission where case_id = $1 order by revision', work.id);
const submit = async (work: FieldCase, changed: Parameters<typeof submitOperation>[1] = {}) =>
  (await world.send(world.liMin, submitOperation(work, changed)))[0]!;
const tablet = async (work: FieldCase) => {
  const { read } = world.application;
  return (await read((reader) => tabletCases(reader, world.liMin.userId, [work.id])))[0];
};
const checksOf = (result: Awaited<ReturnType<typeof submit>>) =>
  result.result === 'refused'
    ? (result.problem.details.violations as { check: string }[]).map(({ check }) => check)
    : result.result;

describe('handing in complete forms', () => {
  it('stores the answers with everything they were judged by, and gives a receipt', async () => {
    const work = await world.newCase();
    await world.send(world.liMin, visitOperation(work), draftOperation(work));
    const operation = submitOperation(work);
    const [result] = await world.send(world.liMin, operation);
    const digest = createHash('sha256').update(canonicalJson(factoryAnswers)).digest('hex');
    expect(result).toMatchObject({
      result: 'applied',
      receipt: {
        operationId: operation.id,
        submission: { id: operation.submission.id, revision: 1, answersDigest: digest }
      }
    });
    expect(await stored(work)).toMatchObject([
      {
        revision: 1,
        outcome: '1',
        answers: factoryAnswers,
        answers_digest: digest,
        form_versions: formVersions,
        calculated: { '611:191': '3', '611:111': '320871001001001' },
        context: {
          case: {
            round: 'registration',
            areaCode: '320871001001',
            eaCode: '320871001001001',
            visitDays: 1,
            callAttempts: 0,
            enumerator: '李敏',
            supervisor: '王芳'
          },
          frame: { name: work.name },
          listing: { emp: 44 },
          meta: { today: '2024-04-08' }
        }
      }
    ]);
    expect(await tablet(work)).toMatchObject({
      state: 'submitted',
      outcome: '1',
      draft: null,
      submission: { revision: 1, answers: factoryAnswers }
    });
  });

  it('right after the assignment starts and hands in at once, and both are on record', async () => {
    const work = await world.newCase();
    expect(await submit(work)).toMatchObject({ result: 'applied' });
    const events = 'select transition from case_event where case_id = $1 order by id';
    expect(await world.rows(events, work.id)).toMatchObject(
      ['open', 'assign', 'start', 'submit'].map((transition) => ({ transition }))
    );
  });

  it('leaves out answers to forms that do not apply', async () => {
    const work = await world.newCase();
    await submit(work, { answers: { ...factoryAnswers, '611-6': { '01': 5 } } });
    expect((await stored(work))[0]?.answers).toEqual(factoryAnswers);
  });

  it('keeps how the industry code was chosen, where that code is the answer', async () => {
    const work = await world.newCase();
    const coding = { form: '611', item: '103_code', code: '5174', by: 'later' } as const;
    const forgotten = { form: '611', item: '103_code', code: '5199', by: 'first' } as const;
    const answers = withAnswers('611', { '103_1': '批发五金产品', '103_code': '5174' });
    await submit(work, { answers, codings: [forgotten, coding] });
    const [kept] = await stored(work);
    expect(kept?.answers['611']?.['103_code']).toBe('5174');
    expect(kept?.codings).toEqual([coding]);
    expect((await tablet(work))?.submission).toMatchObject({ codings: [coding], formVersions });
  });

  it('takes what a tablet of an earlier version sends, which knows no codings', async () => {
    const work = await world.newCase();
    const operation = submitOperation(work);
    const { codings: _, ...earlier } = operation.submission;
    const [result] = await world.send(world.liMin, { ...operation, submission: earlier });
    expect(result).toMatchObject({ result: 'applied' });
    expect((await stored(work))[0]?.codings).toEqual([]);
  });

  it('the same operation again is a duplicate with its receipt', async () => {
    const work = await world.newCase();
    const operation = submitOperation(work);
    const [first] = await world.send(world.liMin, operation);
    expect(await world.send(world.liMin, operation)).toEqual([{ ...first, result: 'duplicate' }]);
    expect(await stored(work)).toHaveLength(1);
  });

  it('a second submission of a case handed in is refused: the first stands', async () => {
    const work = await world.newCase();
    await submit(work);
    expect(await submit(work)).toMatchObject({
      result: 'refused',
      problem: { code: 'casework.transition_not_possible' }
    });
    expect(await stored(work)).toHaveLength(1);
  });

  it('two tablets handing in at once: one is received, the other refused', async () => {
    const work = await world.newCase();
    const results = await Promise.all([submit(work), submit(work)]);
    expect(results.map(({ result }) => result).sort()).toEqual(['applied', 'refused']);
    expect(await stored(work)).toHaveLength(1);
  });

  it('the signature is kept by its hash; the file may come later', async () => {
    const work = await world.newCase();
    await submit(work);
    const signed = 'select signature_hash from submission where case_id = $1';
    expect(await world.rows(signed, work.id)).toEqual([{ signature_hash: SIGNATURE }]);
  });
});

describe('somebody else', () => {
  it('a colleague who never had the case is refused', async () => {
    const work = await world.newCase();
    expect(await world.send(world.chenChen, submitOperation(work))).toMatchObject([
      { result: 'refused', problem: { code: 'casework.not_your_case' } }
    ]);
  });

  it('of a case given to a colleague meanwhile is contested, kept whole and not counted', async () => {
    const work = await world.newCase();
    await world.assign(work.id, world.zhouQiang);
    const operation = submitOperation(work);
    expect(await world.send(world.liMin, operation)).toMatchObject([
      { result: 'contested', receipt: { operationId: operation.id } }
    ]);
    expect(await stored(work)).toEqual([]);
    const kept = 'select payload from contested_operation where operation_id = $1';
    expect(await world.rows(kept, operation.id)).toMatchObject([{ payload: { operation } }]);
  });

  it('of a case taken back and given to her again is contested too: it was made under another assignment', async () => {
    const work = await world.newCase();
    await world.takeBack(work.id);
    await world.assign(work.id, world.liMin);
    expect(await submit(work)).toMatchObject({ result: 'contested' });
  });

  it('of an org unit that is signed is refused', async () => {
    const work = await world.newCase();
    const mark = (state: string) =>
      world.rows(
        'update freeze_mark set state = $1 where org_unit_id = $2',
        state,
        world.orgUnitId
      );
    await mark('deputySigned');
    const result = await submit(work);
    await mark('open');
    expect(result).toMatchObject({ problem: { code: 'casework.org_unit_frozen' } });
  });
});

describe('forms that are not complete', () => {
  it('are refused with what is missing, and nothing is stored', async () => {
    const work = await world.newCase();
    const { '201': _head, ...rest } = factoryAnswers['611']!;
    const result = await submit(work, { answers: { ...factoryAnswers, '611': rest } });
    expect(result).toMatchObject({
      problem: {
        code: 'collection.forms_incomplete',
        details: { count: 1, violations: [{ check: 'required:201', form: '611', items: ['201'] }] }
      }
    });
    expect(await stored(work)).toEqual([]);
    expect(await tablet(work)).toMatchObject({ state: 'assigned' });
  });

  it.each([
    ['an item nobody knows', { shoeSize: 43 }, ['unknown:shoeSize']],
    ['a text for a year', { '202_year': '二〇一五' }, ['type:202_year']],
    ['a list for a text', { '102': ['淮安', '示例'] }, ['type:102']],
    ['an option that is not offered', { '208': '99' }, ['option:208']]
  ])('with %s are refused', async (_, changed, checks) => {
    const work = await world.newCase();
    expect(checksOf(await submit(work, { answers: withAnswers('611', changed) }))).toEqual(checks);
  });

  it('a body that is no form at all is refused without a look at the rest', async () => {
    const work = await world.newCase();
    const [result] = await world.send(world.liMin, {
      ...submitOperation(work),
      submission: { answers: 'all fine' }
    });
    expect(result).toMatchObject({ problem: { code: 'platform.invalid_input' } });
  });

  it('without a signature are refused', async () => {
    const work = await world.newCase();
    expect(await submit(work, { signatureHash: null })).toMatchObject({
      problem: { code: 'collection.signature_missing' }
    });
  });

  it('made with another version of a form are refused, so that the tablet gets the present one', async () => {
    const work = await world.newCase();
    const old = { ...formVersions, '611': '2018.1' };
    expect(await submit(work, { formVersions: old })).toMatchObject({
      problem: { code: 'collection.form_version_unknown', details: { forms: ['611 2018.1'] } }
    });
  });
});

describe('a verify violation', () => {
  const stateHeld = withAnswers('611', { '206': '1' });
  const explanation = {
    check: 'U-47',
    form: '611',
    cause: 'natureOfBusiness',
    text: '国有企业二〇二二年收购了百分之六十的股份',
    values: { '205': '112', '206': '1' }
  };

  it('without an explanation is refused', async () => {
    const work = await world.newCase();
    expect(checksOf(await submit(work, { answers: stateHeld }))).toEqual(['U-47']);
  });

  it('passes with one, which is stored; explanations of nothing are let go', async () => {
    const work = await world.newCase();
    const idle = { ...explanation, check: 'U-49' };
    const content = { answers: stateHeld, explanations: [idle, explanation] };
    expect(await submit(work, content)).toMatchObject({ result: 'applied' });
    expect((await stored(work))[0]).toMatchObject({
      violations: [{ check: 'U-47', severity: 'verify' }],
      explanations: [explanation]
    });
  });

  it.each([
    ['a stock phrase', { text: '核实无误，情况属实，情况属实' }],
    ['too few words', { text: '股份变了' }],
    ['a cause nobody knows', { cause: 'weather' }],
    ['values that have changed since', { values: { '205': '112', '206': '2' } }]
  ])('explained with %s is refused', async (_, fault) => {
    const work = await world.newCase();
    const explanations = [{ ...explanation, ...fault }];
    expect(checksOf(await submit(work, { answers: stateHeld, explanations }))).toEqual(['U-47']);
  });
});

describe('an outcome without forms', () => {
  const closed = {
    outcome: '6',
    outcomeFacts: { closedOn: '2022-11-30', source: '市场监管局注销登记' },
    answers: {},
    signatureHash: null
  } as const;

  it('is handed in with its facts, and needs no signature', async () => {
    const work = await world.newCase();
    expect(await submit(work, closed)).toMatchObject({ result: 'applied' });
    expect(await stored(work)).toMatchObject([
      { outcome: '6', answers: {}, violations: [], explanations: [] }
    ]);
    expect(await tablet(work)).toMatchObject({ state: 'submitted', outcome: '6' });
  });

  it('is refused when a fact is missing', async () => {
    const work = await world.newCase();
    expect(await submit(work, { ...closed, outcomeFacts: { source: '邻居' } })).toMatchObject({
      problem: { code: 'casework.outcome_facts_missing', details: { missing: ['closedOn'] } }
    });
  });

  it('is refused with forms', async () => {
    const work = await world.newCase();
    expect(await submit(work, { ...closed, answers: factoryAnswers })).toMatchObject({
      problem: { code: 'collection.forms_not_expected' }
    });
  });

  it('not found needs visits on two census days and two calls, as the office counts them', async () => {
    const work = await world.newCase();
    const notFound = {
      outcome: '5',
      outcomeFacts: { statement: '物业称已搬走一年' },
      answers: {},
      signatureHash: null
    } as const;
    const call = () => visitOperation(work, { channel: 'call' });
    // 23:30 and 00:30 in Shanghai: two census days, though one day in UTC.
    const late = visitOperation(work, {}, '2024-04-06T15:30:00Z');
    const early = visitOperation(work, {}, '2024-04-06T16:30:00Z');
    await world.send(world.liMin, late, call(), call());
    expect(await submit(work, notFound)).toMatchObject({
      problem: {
        code: 'casework.not_found_needs_visits',
        details: { visitDays: 1, callAttempts: 2 }
      }
    });
    await world.send(world.liMin, early);
    expect(await submit(work, notFound)).toMatchObject({ result: 'applied' });
  });
});
