/**
 * The thread that evaluates batches of submissions. This module is both sides of the door: the main thread imports it
 * for its address (dynamically, so that a build gives it a file of its own) and starts a thread from that address.
 */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { formSet } from '../census-forms/catalogue.server';
import { assess } from './assess';
import { readBatch } from './batch';
import { emptyAssessment } from './run';

/** Where this module lies: in the source tree under tsx and vitest, in the server's bundle after a build. */
export const address: string = import.meta.url;

export type EvaluationWorkerData = { task: 'jingpu.evaluate'; round: string };

function isAsked(data: unknown): data is EvaluationWorkerData {
  return (data as EvaluationWorkerData | null)?.task === 'jingpu.evaluate';
}

if (!isMainThread && isAsked(workerData)) {
  const forms = formSet(workerData.round);
  parentPort!.on('message', (packed: Uint8Array) => {
    const assessment = emptyAssessment();
    assess(forms, readBatch(packed), assessment);
    parentPort!.postMessage(assessment);
  });
}
