/** Rounds, phases, milestones and the timetables of the org units. */
import type { Messages } from './message';

export const schedule = {} satisfies Messages;
