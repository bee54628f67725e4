/** Sign-off of an org unit: its states, gates and signatures. */
import type { Messages } from './message';

export const signoff = {
  'signoff.state.open': { zh: '未签字', en: 'Open' },
  'signoff.state.deputySigned': { zh: '分管负责人已签字', en: 'Signed by the deputy head' },
  'signoff.state.headSigned': { zh: '主要负责人已签字', en: 'Signed by the principal head' },
  'signoff.state.accepted': { zh: '已验收', en: 'Accepted' },
  'signoff.state.disputed': { zh: '有异议', en: 'Disputed' }
} satisfies Messages;
