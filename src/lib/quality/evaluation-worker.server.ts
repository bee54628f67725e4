/**
 * The thread that evaluates batches of submissions. This module is both sides of the door: the main thread imports it
 * for its address (dynamically, so that a build gives it a file of its own) and starts a thread from that address.
 */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { FormDefinition } from '../form-engine/definition';
import type { FormSet } from '../form-engine/form';
import { codeList, type CodeListEntry } from '../form-engine/lists';
import { load } from '../form-engine/load';
import { assess } from './assess';
import { emptyAssessment } from './assessment';
import { readBatch } from './batch';

/** Where this module lies: in the source tree under tsx and vitest, in the server's bundle after a build. */
export const address: string = import.meta.url;

/**
 * The forms as the main thread has read and examined them: a thread that had to do so itself would begin a quarter of a
 * second later.
 */
export type EvaluationWorkerData = {
  task: 'jingpu.evaluate';
  forms: readonly FormDefinition[];
  lists: readonly { name: string; entries: readonly CodeListEntry[] }[];
};

function isAsked(data: unknown): data is EvaluationWorkerData {
  return (data as EvaluationWorkerData | null)?.task === 'jingpu.evaluate';
}

function loadForms({ forms, lists }: EvaluationWorkerData): FormSet {
  const known = new Map(lists.map(({ name, entries }) => [name, codeList(name, entries)]));
  const loaded = load(forms, known);
  if (!loaded.ok) throw new Error(`the forms do not load: ${JSON.stringify(loaded.errors)}`);
  return loaded.forms;
}

if (!isMainThread && isAsked(workerData)) {
  const forms = loadForms(workerData);
  parentPort!.on('message', (packed: Uint8Array) => {
    const assessment = emptyAssessment();
    assess(forms, readBatch(packed), assessment);
    parentPort!.postMessage(assessment);
  });
}
