/** Words of screens that show several domains at once. */
import type { Messages } from './message';

export const assembly = {} satisfies Messages;
