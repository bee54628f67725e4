/** The five things a colour may mean. Colour is never alone: each tone brings its icon and word. */
export type Tone = 'info' | 'good' | 'warn' | 'bad' | 'neutral';

/** Text and border in the tone, on its tint. */
export const toneSurface: Readonly<Record<Tone, string>> = {
  info: 'border-action bg-action-tint text-text',
  good: 'border-good bg-good-tint text-text',
  warn: 'border-warn bg-warn-tint text-text',
  bad: 'border-bad bg-bad-tint text-text',
  neutral: 'border-edge bg-ground text-text'
};

export const toneText: Readonly<Record<Tone, string>> = {
  info: 'text-action',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
  neutral: 'text-muted'
};
