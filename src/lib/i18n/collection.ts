/** Visits, submissions, explanations, evidence, synchronisation. */
import type { Messages } from './message';

export const collection = {} satisfies Messages;
