/** The reference's thread: parses answers and context of each submission of a batch, and does nothing with them. */
import { isMainThread, parentPort } from 'node:worker_threads';
import { readBatch } from '../../src/lib/quality/batch';

export const address: string = import.meta.url;

if (!isMainThread) {
  parentPort!.on('message', (packed: Uint8Array) => {
    let parsed = 0;
    for (const { answers, context } of readBatch(packed)) {
      if (JSON.parse(answers) && JSON.parse(context)) parsed += 1;
    }
    parentPort!.postMessage(parsed);
  });
}
