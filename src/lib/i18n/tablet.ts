/** The screens of the tablet. */
import type { Messages } from './message';

export const tablet = {} satisfies Messages;
