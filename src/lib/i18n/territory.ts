/** Regions, org units, posts and areas. */
import type { Messages } from './message';

export const territory = {} satisfies Messages;
