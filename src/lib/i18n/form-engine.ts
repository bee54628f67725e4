/** What the form engine says about answers, whatever form they are in. */
import type { Messages } from './message';

export const formEngine = {
  'formEngine.severity.mandatory': { zh: '强制性', en: 'Mandatory' },
  'formEngine.severity.verify': { zh: '核实性', en: 'Verify' },
  'formEngine.severity.hint': { zh: '提示性', en: 'Hint' },
  'formEngine.severity.mandatory.meaning': {
    zh: '必须改正后才能上报',
    en: 'Correct it before submitting'
  },
  'formEngine.severity.verify.meaning': {
    zh: '核实后改正，或写明原因',
    en: 'Correct it, or explain it in writing'
  },
  'formEngine.severity.hint.meaning': { zh: '请与填报人核对', en: 'Check it with the respondent' }
} satisfies Messages;
