/** Quality runs, findings, re-interviews. */
import type { Messages } from './message';

export const quality = {} satisfies Messages;
