/** Bulletins and consultations. */
import type { Messages } from './message';

export const guidance = {} satisfies Messages;
