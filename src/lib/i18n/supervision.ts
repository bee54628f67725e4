/** Supervision orders, answers, work reports. */
import type { Messages } from './message';

export const supervision = {} satisfies Messages;
