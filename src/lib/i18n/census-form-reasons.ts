/** Why a form or section applies or not, and an enterprise has its size: the words that the tablet's rules put together. */
import type { Messages } from './message';

export const censusFormReasons = {
  'censusForms.applies': { zh: '{form} 适用：{reason}', en: '{form} applies: {reason}' },
  'censusForms.appliesBecause': {
    zh: '{form} 适用：{reason}（{answers}）',
    en: '{form} applies: {reason} ({answers})'
  },
  'censusForms.notAsked': {
    zh: '{form} 不用填：它用于{reason}',
    en: '{form} is not asked: it is for respondents as follows: {reason}'
  },
  'censusForms.notAskedBecause': {
    zh: '{form} 不用填：它用于{reason}（现在：{answers}）',
    en: '{form} is not asked: it is for respondents as follows: {reason} (now: {answers})'
  },
  'censusForms.notKnownYetBecause': {
    zh: '{form} 还不能确定：它用于{reason}（现在：{answers}）',
    en: '{form} is not known yet: it is for respondents as follows: {reason} (now: {answers})'
  },
  'censusForms.or': { zh: '，或', en: ', or ' },
  'censusForms.notAnswered': { zh: '未填', en: 'not answered' },
  'censusForms.decidingAnswer': { zh: '{item}＝{answer}', en: '{item} = {answer}' },
  'censusForms.size.X': { zh: '从业人员', en: 'persons employed' },
  'censusForms.size.Y': { zh: '营业收入', en: 'revenue' },
  'censusForms.size.Z': { zh: '资产总计', en: 'total assets' },
  'censusForms.size.persons': { zh: '{count} 人', en: '{count}' },
  'censusForms.size.large': { zh: '大型', en: 'large' },
  'censusForms.size.medium': { zh: '中型', en: 'medium' },
  'censusForms.size.small': { zh: '小型', en: 'small' },
  'censusForms.size.reaches': {
    zh: '{indicator} {value}，达到{size}的 {floor}',
    en: '{indicator} {value}, at least {floor} for {size}'
  },
  'censusForms.size.misses': {
    zh: '{indicator} {value}，不到{size}的 {floor}',
    en: '{indicator} {value}, below {floor} for {size}'
  },
  'censusForms.size.lowest': {
    zh: '按“{row}”：{parts}。取其中最低的一档。',
    en: 'By "{row}": {parts}. The lowest class counts.'
  },
  'censusForms.size.only': { zh: '按“{row}”：{parts}。', en: 'By "{row}": {parts}.' }
} satisfies Messages;
