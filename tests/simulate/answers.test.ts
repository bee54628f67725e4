// What the simulator writes down, judged by the real forms: whatever frame it is given, an enumerator without mistakes
// breaks no mandatory check, and seldom needs to explain anything.
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formSet } from '../../src/lib/census-forms/catalogue.server';
import { answerAt } from '../../src/lib/census-forms/label';
import { unitMistake } from '../../src/lib/census-forms/unit-mistake';
import { evaluate, type Answers } from '../../src/lib/form-engine/evaluate';
import { openViolations } from '../../src/lib/form-engine/completeness';
import { randomIds } from '../../src/lib/platform/ids';
import { answersOf } from '../../scripts/simulate/answers/answers';
import { codingsOf } from '../../scripts/simulate/answers/codings';
import { explainAll } from '../../scripts/simulate/answers/explanations';
import {
  asFirstWritten,
  oddities,
  remarkable,
  withOddity
} from '../../scripts/simulate/answers/mistakes';
import { planCounty } from '../../scripts/simulate/county/county';
import { frameFile } from '../../scripts/simulate/county/frame-file';
import { randomFrom } from '../../scripts/simulate/random';
import { truthOf, type Truth } from '../../scripts/simulate/truth';

const DAY = '2024-03-01';
const forms = formSet('registration');

type Respondent = { truth: Truth; context: Record<string, Record<string, unknown>> };

/** The respondents of mode field outside divisions 01–04 of an invented county. */
function respondentsOf(seed: string): Respondent[] {
  const county = planCounty(randomIds, randomFrom(seed));
  const parks = new Map(
    county.orgUnits.flatMap(({ areas }) => areas.map((area) => [area.code, area.parkCode]))
  );
  const { data } = Papa.parse<Record<string, string>>(frameFile(county, randomFrom(seed)), {
    header: true
  });
  return data
    .filter(opensCase)
    .map((line) => respondentOf(line, parks.get(line.普查小区代码!) ?? null));
}

function opensCase(line: Record<string, string>): boolean {
  return (
    line.单位类型 !== '个体经营户' &&
    line.上报方式 === '入户登记' &&
    !/^0[1-4]/.test(line.行业代码!)
  );
}

function respondentOf(line: Record<string, string>, parkCode: string | null): Respondent {
  const revenue = line['营业收入（千元）'];
  const truth = truthOf({
    kind: line.单位类型 === '产业活动单位' ? 'establishment' : 'legalEntity',
    name: line.单位详细名称!,
    creditCode: line.统一社会信用代码!,
    orgCode: null,
    legalPerson: line.法定代表人!,
    phone: line.联系电话!,
    address: line.详细地址!,
    industryCode: line.行业代码!,
    adminRevenue: revenue ? Number(revenue) : null,
    listedEmployees: Number(line.从业人数),
    districtCode: line.普查小区代码!.slice(0, 12),
    parkCode
  });
  const { districtCode, kind, name, creditCode, industryCode, adminRevenue } = truth;
  const context = {
    case: {
      round: 'registration',
      mode: 'field',
      kind,
      areaCode: districtCode,
      ...(parkCode ? { parkCode } : {})
    },
    frame: { name, creditCode, industryCode, ...(adminRevenue === null ? {} : { adminRevenue }) },
    listing: { emp: truth.listedEmployees },
    meta: { today: DAY }
  };
  return { truth, context };
}

const mandatory = (answers: Answers, context: Respondent['context']) =>
  evaluate(forms, answers, context).violations.filter(({ severity }) => severity === 'mandatory');

describe.each(['淮安', '运河', '枚乘'])('a county invented from the seed %s', (seed) => {
  const respondents = respondentsOf(seed);

  test('answers without a mandatory violation', () => {
    const broken = respondents.filter(
      ({ truth, context }) => mandatory(answersOf(truth, DAY), context).length > 0
    );
    expect(broken.map(({ truth }) => truth.name)).toEqual([]);
    expect(respondents.length).toBeGreaterThan(2_000);
  });

  test('explains fewer than one in fifteen, and every explanation is accepted', () => {
    const explained = respondents.filter(({ truth, context }) => {
      const answers = answersOf(truth, DAY);
      const evaluation = evaluate(forms, answers, context);
      const explanations = explainAll(forms, answers, evaluation, randomFrom(truth.name), truth);
      expect(openViolations(forms, answers, evaluation, explanations), truth.name).toEqual([]);
      return explanations.length > 0;
    });
    expect(explained.length).toBeGreaterThan(0);
    expect(explained.length / respondents.length).toBeLessThan(1 / 15);
  });

  test('is unusual in ways that must be explained, never in ways that are forbidden', () => {
    for (const { truth, context } of respondents.slice(0, 600)) {
      for (const oddity of oddities(truth)) {
        const odd = withOddity(answersOf(truth, DAY), oddity, truth, randomFrom(truth.name));
        const { violations } = evaluate(forms, odd, context);
        const severities = violations.map(({ severity }) => severity);
        expect(severities, `${truth.name} ${oddity}`).toContain('verify');
        expect(severities, `${truth.name} ${oddity}`).not.toContain('mandatory');
      }
    }
  });

  test('is never accused of another measure, and mostly is when it used one', () => {
    const AMOUNTS = ['611-3:401', '611-3:301', '611-3:213', '611-6:22', '611-6:21', '611-6:14'];
    /** The share of amounts that are named when each alone is written so many times too large. */
    const named = (times: number) => {
      const judged = respondents.flatMap(({ truth, context }) => {
        const answers = answersOf(truth, DAY);
        return AMOUNTS.flatMap((place) => {
          const amount = Math.round(Number(answerAt(answers, place)) * times);
          if (!(amount > 0)) return [];
          const valueAt = (at: string) => (at === place ? amount : answerAt(answers, at));
          return unitMistake(place, valueAt, context) !== null;
        });
      });
      return judged.filter((one) => one).length / judged.length;
    };
    expect(named(1)).toBeLessThan(1 / 1000);
    expect(named(1000)).toBeGreaterThan(0.9);
    expect(named(0.1)).toBeGreaterThan(0.3);
  });

  test('makes mistakes that only a person notices', () => {
    for (const { truth, context } of respondents.slice(0, 600)) {
      const right = answersOf(truth, DAY);
      const noticed = remarkable(right, truth, randomFrom(truth.name));
      const first = asFirstWritten(right, noticed);
      expect(mandatory(first, context), truth.name).toEqual([]);
      expect(first === right, truth.name).toBe(noticed.wrong === undefined);
    }
  });

  test('uses the forms of institutions, associations, branches and several establishments', () => {
    const used = new Set(respondents.flatMap(({ truth }) => Object.keys(answersOf(truth, DAY))));
    expect([...used].sort()).toEqual(['611', '611-1', '611-2', '611-3', '611-6', '611-7', '611-8']);
  });
});

test('the same seed gives the same county, another one another', () => {
  const file = (seed: string) =>
    frameFile(planCounty(randomIds, randomFrom(seed)), randomFrom(seed));
  expect(file('淮安')).toBe(file('淮安'));
  expect(file('淮安')).not.toBe(file('运河'));
});

test('most codes were suggested first, some later, a few looked up, and many confirmed without asking', () => {
  const written = respondentsOf('codings').map(({ truth }) => answersOf(truth, DAY));
  const coded = written.filter((answers) => answers['611']?.['103_code'] !== undefined).length;
  const codings = written.flatMap((answers, at) => codingsOf(answers, randomFrom(`case ${at}`)));
  const outside = codings.filter(({ row }) => row === undefined);
  const share = (by: string) => outside.filter((one) => one.by === by).length / outside.length;
  expect(outside.length / coded).toBeGreaterThan(0.5);
  expect(outside.length / coded).toBeLessThan(0.8);
  expect(share('first')).toBeGreaterThan(0.4);
  expect(share('later')).toBeGreaterThan(0.02);
  expect(share('byHand')).toBeGreaterThan(0.02);
  expect(share('byHand')).toBeLessThan(0.3);
});
