/** The review queue, remarks, approving and returning. */
import type { Messages } from './message';

export const review = {} satisfies Messages;
