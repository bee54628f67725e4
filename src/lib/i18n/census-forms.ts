/** Forms of the census and their versions (the texts of items live in the forms themselves). */
import type { Messages } from './message';

export const censusForms = {} satisfies Messages;
