// Visits and calls that lead to an outcome: one visit finds most respondents; "not found" needs two days at the door and
// two calls, a refusal two days (domain §8.4).
import type { OutcomeFacts, RegistrationOutcome } from '../../../src/lib/casework/outcome';
import { addDays } from '../../../src/lib/platform/clock';
import type { Random } from '../random';
import { WORK_DAYS, workDay } from './calendar';

export type Contact = {
  day: string;
  /** HH:MM, within work hours. */
  time: string;
  channel: 'door' | 'call';
  result: 'met' | 'notMet' | 'appointment' | 'refused';
  note: string | null;
};

/** In order; the last are on the day of the submission. */
export function contactsFor(outcome: RegistrationOutcome, day: string, random: Random): Contact[] {
  const before = workDay(day, -random.integer(1, 5));
  const earlier = before < day ? before : WORK_DAYS[0]!;
  const time = (hour: number) => `${String(hour).padStart(2, '0')}:${random.integer(10, 59)}`;
  const contact = (
    on: string,
    hour: number,
    channel: Contact['channel'],
    result: Contact['result'],
    note: string | null = null
  ): Contact => ({ day: on, time: time(hour), channel, result, note });
  switch (outcome) {
    case '1': {
      const met = contact(day, random.integer(9, 16), 'door', 'met');
      if (!random.chance(0.16)) return [met];
      const missed = random.pick(['notMet', 'appointment'] as const);
      return [
        contact(
          earlier,
          random.integer(9, 16),
          'door',
          missed,
          missed === 'notMet' ? '门店未开门' : '约定下次带齐报表'
        ),
        met
      ];
    }
    case '5':
      return [
        contact(earlier, 9, 'door', 'notMet', '注册地址无此单位'),
        contact(earlier, 11, 'call', 'notMet', '电话无人接听'),
        contact(day, 10, 'call', 'notMet', '电话为空号'),
        contact(day, 14, 'door', 'notMet', '询问物业和邻居均不知情')
      ];
    case 'A':
      return [
        contact(earlier, 9, 'door', 'refused', '负责人称不便配合'),
        contact(day, 15, 'door', 'refused', '再次上门仍拒绝填报')
      ];
    case '2':
    case '3':
    case '4':
    case '6':
    case '7':
      return [
        contact(
          day,
          random.integer(9, 16),
          'door',
          outcome === '2' || outcome === '7' ? 'met' : 'notMet'
        )
      ];
    default:
      return outcome satisfies never;
  }
}

/** The facts an outcome requires. @param day of the submission @param kept frame number of whom it may be a duplicate of */
export function outcomeFacts(
  outcome: RegistrationOutcome,
  day: string,
  random: Random,
  kept: string | null
): OutcomeFacts {
  switch (outcome) {
    case '1':
      return {};
    case '2':
      return { duplicateOf: kept ?? '与同址登记的另一底册单位为同一单位' };
    case '3':
      return {
        movedTo: `${random.pick(['深圳路', '海口路', '迎宾大道'])}${random.integer(10, 200)}号`
      };
    case '4':
      return {
        movedTo: random.pick(['清江浦区', '淮阴区', '洪泽区', '涟水县']),
        source: '物业管理处告知'
      };
    case '5':
      return { statement: '两次上门、两次致电均未找到，已请居委会协查' };
    case '6':
      return {
        closedOn: `2023-${String(random.integer(3, 12)).padStart(2, '0')}-15`,
        source: '市场监管注销信息'
      };
    case '7':
      return { reason: random.pick(['仅为注册地址，无经营活动', '境外机构代表处，不属普查对象']) };
    case 'A':
      return { refusedBy: '负责人本人', remindedOn: addDays(day, -1) };
    default:
      return outcome satisfies never;
  }
}
