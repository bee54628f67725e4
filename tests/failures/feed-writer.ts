// A program that writes to feeds in transactions, for the test that kills it. Each line it prints names rows whose
// commit it has seen; with `hold` it stays in its first transaction, rows written and not committed, until it is killed.
import { openDatabase, transact } from '../../src/lib/platform/database.server';
import { appendFeed, type FeedEntry } from '../../src/lib/platform/feed.server';
import { randomIds } from '../../src/lib/platform/ids';

const [url = '', name = '', recipients = '', transactions = '0', hold] = process.argv.slice(2);
const database = openDatabase(url, { max: 1 });
const readers = recipients.split(',');

/** Every third transaction tells two things, every fifth tells both readers, every seventh is rolled back. */
function entriesOf(round: number): FeedEntry[] {
  const entry = (recipient: string, ref: string) => ({ recipient, kind: 'case', ref });
  const told = [entry(readers[0]!, `${name}-${round}`)];
  if (round % 3 === 0) told.push(entry(readers[0]!, `${name}-${round}b`));
  if (round % 5 === 0) told.unshift(entry(readers[1]!, `${name}-${round}`));
  return told;
}

class ChangedMind extends Error {}

async function write(round: number): Promise<void> {
  const entries = entriesOf(round);
  await transact(database, async (tx) => {
    await appendFeed(tx, entries, randomIds);
    if (hold) {
      console.log(JSON.stringify({ holding: name }));
      await new Promise(() => setInterval(() => {}, 60_000));
    }
    if (round % 7 === 0) throw new ChangedMind();
  });
  const refs = entries.filter((entry) => entry.recipient === readers[0]).map((entry) => entry.ref);
  console.log(JSON.stringify({ committed: refs }));
}

for (let round = 1; round <= Number(transactions); round += 1) {
  await write(round).catch((error: unknown) => {
    if (!(error instanceof ChangedMind)) process.exit(1);
  });
}
await database.close();
