/** Dashboards and forecast. */
import type { Messages } from './message';

export const progress = {} satisfies Messages;
