/**
 * The shapes a state may have. A state is read by its shape and its word; colour only helps.
 * Which state of a domain has which shape is said by the domain.
 */
export type StateShape =
  'hollow' | 'dot' | 'half' | 'arrow' | 'return' | 'tick' | 'triangle' | 'lock' | 'cross';

export const shapeColour: Readonly<Record<StateShape, string>> = {
  hollow: 'text-muted',
  dot: 'text-hint',
  half: 'text-action',
  arrow: 'text-action',
  return: 'text-warn',
  tick: 'text-good',
  triangle: 'text-doubt',
  lock: 'text-text',
  cross: 'text-bad'
};
