/** Background work by kind, from every domain that has some. */
import { classificationJobs } from '../classification/jobs.server';
import type { JobHandlers } from '../platform/jobs.server';
import { qualityJobs } from '../quality/jobs.server';
import type { Application } from './application.server';

export function jobHandlers(application: Application): JobHandlers {
  return { ...classificationJobs(application), ...qualityJobs(application) };
}
