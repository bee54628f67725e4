/** Problems and states that belong to no domain: the executor, jobs, the network. */
import type { Messages } from './message';

export const platform = {
  'problem.platform.invalid_input': {
    zh: '输入有误，请检查后重试',
    en: 'The input is not valid: check it and try again'
  },
  'problem.platform.forbidden': { zh: '您没有此项权限', en: 'You have no right to do this' },
  'problem.platform.not_found': { zh: '没有找到', en: 'Not found' },
  'problem.platform.unexpected': {
    zh: '系统出错，未能完成，数据没有改动',
    en: 'Something failed on our side; nothing was changed'
  }
} satisfies Messages;
