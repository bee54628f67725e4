/** Background work by kind, from every domain that has some. */
import type { JobHandlers } from '../platform/jobs.server';
import type { Application } from './application.server';

export function jobHandlers(_application: Application): JobHandlers {
  return {};
}
