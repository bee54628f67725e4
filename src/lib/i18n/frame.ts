/** The frame: import, identity, duplicates. */
import type { Messages } from './message';

export const frame = {} satisfies Messages;
