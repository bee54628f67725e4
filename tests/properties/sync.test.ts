// Whatever the network does to a tablet's contacts (cut before or after the office worked, repeated, at the same time), in
// the end each operation is applied exactly once, in the order of its case.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OperationResult } from '../../src/lib/collection/exchange';
import type { Operation } from '../../src/lib/collection/operation';
import {
  draftOperation,
  makeFieldWorld,
  submitOperation,
  visitOperation,
  type FieldCase
} from '../collection/field-world';

const world = await makeFieldWorld();

type Act = 'visit' | 'draft';
/** What becomes of a contact: not sent, answered, answer lost, or sent twice at once with one answer lost. */
type Fate = 'cut' | 'answered' | 'unanswered' | 'doubled';

const acts = fc.array(fc.constantFrom<Act>('visit', 'draft'), { minLength: 0, maxLength: 4 });
const fates = fc.array(
  fc.record({
    fate: fc.constantFrom<Fate>('cut', 'answered', 'unanswered', 'doubled'),
    size: fc.integer({ min: 1, max: 6 })
  }),
  { maxLength: 6 }
);

/** The operations of two cases, each ending with its submission, interleaved as the enumerator worked. */
function interleaved(works: FieldCase[], byCase: Act[][], turns: boolean[]): Operation[] {
  const queues = works.map((work, index) => [
    ...byCase[index]!.map((act) => (act === 'visit' ? visitOperation(work) : draftOperation(work))),
    submitOperation(work)
  ]);
  const order: Operation[] = [];
  for (let turn = 0; queues.some((queue) => queue.length > 0); turn += 1) {
    const [first, second] = turns[turn] ? [0, 1] : [1, 0];
    const next = queues[first]!.shift() ?? queues[second]!.shift();
    order.push(next!);
  }
  return order;
}

async function deliver(operations: Operation[], fate: Fate): Promise<OperationResult[]> {
  switch (fate) {
    case 'cut':
      return [];
    case 'answered':
      return world.send(world.liMin, ...operations);
    case 'unanswered':
      await world.send(world.liMin, ...operations);
      return [];
    case 'doubled': {
      const both = [1, 2].map(() => world.send(world.liMin, ...operations));
      return (await Promise.all(both))[0]!;
    }
    default:
      return fate satisfies never;
  }
}

describe('contacts under a bad network', { timeout: 120_000 }, () => {
  it('converge: each operation once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(acts, acts),
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        fates,
        async (byCase, turns, contacts) => {
          const works = [await world.newCase(), await world.newCase()];
          const operations = interleaved(works, byCase, turns);
          let waiting = [...operations];
          for (const { fate, size } of [...contacts, { fate: 'answered' as const, size: 100 }]) {
            const results = await deliver(waiting.slice(0, size), fate);
            expect(
              results.map(({ result }) => result).filter((one) => one !== 'duplicate')
            ).toEqual(results.filter(({ result }) => result === 'applied').map(() => 'applied'));
            const done = new Set(results.map(({ operationId }) => operationId));
            waiting = waiting.filter(({ id }) => !done.has(id));
          }
          expect(waiting).toEqual([]);
          for (const work of works) await expectOnce(work, operations);
        }
      ),
      { numRuns: 15 }
    );
  });
});

async function expectOnce(work: FieldCase, operations: Operation[]): Promise<void> {
  const own = operations.filter((operation) => operation.caseId === work.id);
  // Audit entries are written in the order of commits: their ids are UUIDv7 of one process.
  const inOrder = await world.rows<{ id: string }>(
    `select details->>'operation' as id from audit_log
     where subject_id = $1 and details->>'result' = 'applied' order by audit_log.id`,
    work.id
  );
  expect(inOrder.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
  const [stored] = await world.rows<{ visits: number; submissions: number; state: string }>(
    `select (select count(*)::int from visit where case_id = $1) as visits,
            (select count(*)::int from submission where case_id = $1) as submissions,
            (select state from census_case where id = $1)`,
    work.id
  );
  const visits = own.filter((operation) => operation.kind === 'recordVisit').length;
  expect(stored).toEqual({ visits, submissions: 1, state: 'submitted' });
}
