/** Which shape of `ui` shows a case's state (screens.md, "Look"). */
import type { CaseState } from './lifecycle';

export const STATE_SHAPES = {
  unassigned: 'hollow',
  assigned: 'dot',
  inProgress: 'half',
  submitted: 'arrow',
  returned: 'return',
  approved: 'tick'
} as const satisfies Record<CaseState, string>;
