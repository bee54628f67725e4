/** The few words of every page before it has a dictionary of its own: what went wrong, yes and no. */
import type { Messages } from './message';

export const firstWords = {
  'ui.error.notFound': { zh: '没有找到这个页面', en: 'This page does not exist' },
  'ui.error.noRight': { zh: '您没有查看此页的权限', en: 'You have no right to see this page' },
  'ui.error.failed': { zh: '系统出错，未能完成', en: 'Something failed on our side' },
  'ui.error.whatNow': {
    zh: '请返回上一页，或把编号 {requestId} 告诉管理员。',
    en: 'Go back, or tell the administrator this number: {requestId}.'
  },
  'ui.error.home': { zh: '回到首页', en: 'Go to the start page' },
  'ui.productName': { zh: '经普', en: 'jingpu' },
  'ui.yes': { zh: '是', en: 'Yes' },
  'ui.no': { zh: '否', en: 'No' }
} satisfies Messages;
