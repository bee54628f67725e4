/** Tables, disclosure control, exports. */
import type { Messages } from './message';

export const publication = {} satisfies Messages;
