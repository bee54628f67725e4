/** Rounds, phases, milestones and the timetables of the org units. */
import type { Messages } from './message';

export const schedule = {
  'schedule.registrationLeft': {
    zh: '登记 {day} 截止，还剩 {days} 天',
    en: 'Closes {day}: {days|1 day|# days} left'
  },
  'schedule.registrationOver': {
    zh: '登记已于 {day} 截止，超 {days} 天',
    en: 'Registration closed {day}, {days|1 day|# days} ago'
  },
  'schedule.twoDeadlines': {
    zh: '{end} 24 时是登记的最后一天，此后不再收表。工作计划要求 {planEnd} 前全部完成，其后几天留给审核、退回和补报；“计划”和“每日需完成”都按 {planEnd} 计算。',
    en: '{end}, 24:00, is the last moment of registration: nothing is taken in after it. The plan wants everything done by {planEnd}, so that the days between are left for review, returns and corrections; "plan" and "needed a day" count to {planEnd}.'
  }
} satisfies Messages;
