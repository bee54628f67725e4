// 钵池街道 with what 李敏 handed in, to be compared by the batch checks: each respondent has a code, a telephone and a
// visit of its own, so that nothing is found until a test says what is the same. Answers are changed under the product,
// since what the tests need wrong the forms would not let in.
import { inventedCode } from '../../../scripts/simulate/county/codes';
import { checkCounty } from '../../../src/lib/quality/batch-checks/run.server';
import type { Assessment } from '../../../src/lib/quality/assessment';
import type { NewFinding } from '../../../src/lib/quality/run';
import type { Round } from '../../../src/lib/casework/lifecycle';
import {
  factoryAnswers,
  makeFieldWorld,
  submitOperation,
  visitOperation,
  type FieldCase,
  type FieldWorld
} from '../../collection/field-world';

type Items = Record<string, unknown>;

export type Respondent = FieldCase & { code: string; mobile: string; frameNo: string };

export type CheckedCounty = {
  world: FieldWorld;
  /** Handed in with the factory's answers, some of 611's replaced. */
  handIn(items?: Items): Promise<Respondent>;
  /** The same at the frame check, by form 621 or 622, with nothing but what is said. */
  atFrameCheck(form: '621' | '622', items: Items, frame?: Items): Promise<Respondent>;
  /** Replaces answers of a form of the current submission. */
  answer(of: Respondent, form: string, items: Items): Promise<void>;
  setFrame(of: Respondent, columns: Items): Promise<void>;
  assessment(round?: Round): Promise<Assessment>;
  /** Names of the respondents hit by a check, each as often as it is hit. */
  hitBy(check: string, round?: Round): Promise<string[]>;
};

export async function makeCheckedCounty(): Promise<CheckedCounty> {
  const world = await makeFieldWorld();
  let serial = 700_000;

  const own = () => {
    serial += 389;
    return { code: inventedCode('91', serial), mobile: `1390000${String(serial).slice(-4)}` };
  };
  const answer: CheckedCounty['answer'] = async (of, form, items) => {
    await world.rows(
      `update submission s set answers = s.answers || jsonb_build_object($2::text, coalesce(s.answers -> $2, '{}') || $3::jsonb)
       from census_case c where c.id = $1 and s.id = c.current_submission_id`,
      of.id,
      form,
      items
    );
  };
  const frameNoOf = async (caseId: string) =>
    (
      await world.rows<{ frameNo: string }>(
        `select e.frame_no as "frameNo" from census_case c join frame_entry e on e.id = c.frame_entry_id where c.id = $1`,
        caseId
      )
    )[0]!.frameNo;
  const handIn: CheckedCounty['handIn'] = async (items = {}) => {
    const held = await world.newCase();
    const visit = visitOperation(held, { result: 'met' });
    await world.send(world.liMin, visit, submitOperation(held, { answers: factoryAnswers }));
    const respondent = { ...held, ...own(), frameNo: await frameNoOf(held.id) };
    const { code, mobile } = respondent;
    const phones = {
      '203_mobile': mobile,
      '203_area': null,
      '203_tel': null,
      declarantTel: mobile
    };
    await answer(respondent, '611', { 109: code, ...phones, ...items });
    return respondent;
  };
  const setFrame: CheckedCounty['setFrame'] = async (of, columns) => {
    for (const [column, value] of Object.entries(columns)) {
      await world.rows(
        `update frame_entry e set ${column} = $2 from census_case c where c.id = $1 and e.id = c.frame_entry_id`,
        of.id,
        value
      );
    }
  };
  const assessment = (round: Round = 'registration') =>
    checkCounty(world.application.database, round, {
      signal: new AbortController().signal,
      report: () => {}
    });

  return {
    world,
    answer,
    handIn,
    setFrame,
    assessment,
    async atFrameCheck(form, items, frame = {}) {
      const respondent = await handIn();
      const kind = form === '622' ? 'household' : 'legalEntity';
      await setFrame(respondent, { kind, ...frame });
      await world.rows(`update census_case set round = 'frameCheck' where id = $1`, respondent.id);
      await world.rows(
        `update submission set answers = jsonb_build_object($2::text, $3::jsonb) where case_id = $1`,
        respondent.id,
        form,
        items
      );
      return respondent;
    },
    async hitBy(check, round) {
      const { findings } = await assessment(round);
      const names = new Map((await world.cases()).map(({ id, name }) => [id, name]));
      const nameOf = (finding: NewFinding) =>
        'caseId' in finding ? names.get(finding.caseId)! : finding.areaId;
      return findings
        .filter(({ checkId }) => checkId === check)
        .map(nameOf)
        .sort();
    }
  };
}

export const namesOf = (...respondents: FieldCase[]): string[] =>
  respondents.map(({ name }) => name).sort();
