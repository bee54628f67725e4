// The office's server is killed with SIGKILL between two operations of one contact. The tablet gets no answer and offers
// everything again: no acknowledged operation is lost, none is applied twice.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { OperationResult } from '../../src/lib/collection/exchange';
import type { Operation } from '../../src/lib/collection/operation';
import {
  DEVICE,
  draftOperation,
  makeFieldWorld,
  submitOperation,
  visitOperation
} from '../collection/field-world';

const world = await makeFieldWorld();

function contact(operations: readonly Operation[]) {
  const program = join(import.meta.dirname, 'sync-server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, world.url], {
    stdio: ['pipe', 'pipe', 'inherit']
  });
  child.stdin.end(JSON.stringify({ actor: world.liMin, deviceId: DEVICE, operations }));
  return { child, output: text(child.stdout), gone: once(child, 'close') };
}

async function applied(): Promise<number> {
  const [row] = await world.rows<{ n: number }>('select count(*)::int as n from operation');
  return row!.n;
}

/** Sends, and kills the server as soon as so many operations are in the database. */
async function contactKilledAfter(operations: readonly Operation[], enough: number): Promise<void> {
  const { child, output, gone } = contact(operations);
  while ((await applied()) < enough && child.exitCode === null);
  child.kill('SIGKILL');
  await gone;
  expect(await output).toBe('');
}

describe('a server killed in the middle of a contact', { timeout: 120_000 }, () => {
  it('has applied a beginning of the operations; offered again, each is applied once, in order', async () => {
    const cases = [await world.newCase(), await world.newCase(), await world.newCase()];
    const visits = cases.flatMap((work) =>
      [1, 2, 3, 4, 5, 6, 7, 8].map(() => visitOperation(work))
    );
    const endings = cases.flatMap((work) => [draftOperation(work), submitOperation(work)]);
    const operations = [...visits, ...endings];

    await contactKilledAfter(operations, 1);
    const first = await applied();
    expect(first).toBeLessThan(operations.length);
    await contactKilledAfter(operations, first + 3);
    const second = await applied();
    expect(second).toBeGreaterThanOrEqual(first + 3);
    expect(second).toBeLessThan(operations.length);

    const { output, gone } = contact(operations);
    await gone;
    const results = JSON.parse(await output) as OperationResult[];
    const repeated = results
      .filter(({ result }) => result === 'duplicate')
      .map((one) => one.operationId);
    const fresh = results
      .filter(({ result }) => result === 'applied')
      .map((one) => one.operationId);
    const sent = operations.map(({ id }) => id);
    expect(repeated).toEqual(sent.slice(0, second));
    expect(fresh).toEqual(sent.slice(second));

    const counts = `
      select (select count(*)::int from operation) as operations, (select count(*)::int from visit) as visits,
             (select count(*)::int from submission) as submissions, (select count(*)::int from draft) as drafts,
             (select count(*)::int from case_event where transition in ('start', 'submit')) as moves,
             (select sum(count)::int from tally where state = 'submitted') as submitted`;
    expect(await world.rows(counts)).toEqual([
      {
        operations: operations.length,
        visits: visits.length,
        submissions: cases.length,
        drafts: 0,
        moves: 2 * cases.length,
        submitted: cases.length
      }
    ]);
  });
});
