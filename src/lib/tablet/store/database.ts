/**
 * The tablet's IndexedDB: one database a person, so that a second person on the same tablet sees only theirs;
 * one object store of rows. Values are encoded before the transaction opens; one `write` is one transaction.
 */
import { openDB, type DBSchema } from 'idb';
import type { Problem } from '../../platform/problem';
import { tabletProblem } from '../problems';
import { decode, encode } from './codec';
import type { Change, Kind, Row, StoredKinds } from './rows';

interface Schema extends DBSchema {
  row: { key: [Kind, string]; value: Row };
}

const VERSION = 1;

export type Database = {
  /** Ids with their values. */
  readAll<K extends Kind>(kind: K): Promise<[string, StoredKinds[K]][]>;
  read<K extends Kind>(kind: K, id: string): Promise<StoredKinds[K] | undefined>;
  /** All of it or nothing; a problem when nothing was written. */
  write(changes: readonly Change[]): Promise<Problem | null>;
  close(): void;
};

/** Opens the person's database; rejects where the browser keeps none (private window, broken disk). */
export async function openDatabase(personId: string): Promise<Database> {
  const db = await openDB<Schema>(`jingpu-field-${personId}`, VERSION, {
    upgrade(database) {
      database.createObjectStore('row', { keyPath: ['kind', 'id'] });
    },
    // Another tab with a newer version must not wait for this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close()
  });

  return {
    async readAll(kind) {
      // An array sorts after every text, so this is the range of all ids of the kind.
      const rows = await db.getAll('row', IDBKeyRange.bound([kind], [kind, []]));
      return Promise.all(rows.map(async ({ id, blob }) => [id, (await decode(blob)) as never]));
    },
    async read(kind, id) {
      const row = await db.get('row', [kind, id]);
      return row === undefined ? undefined : ((await decode(row.blob)) as never);
    },
    async write(changes) {
      const rows = await Promise.all(changes.map(toRow));
      try {
        const transaction = db.transaction('row', 'readwrite', { durability: 'strict' });
        const done = rows.map(({ kind, id, blob }) =>
          blob === null
            ? transaction.store.delete([kind, id])
            : transaction.store.put({ kind, id, blob })
        );
        // Said at once: a page that is being left does not live to see each row written before it commits.
        transaction.commit();
        await Promise.all([...done, transaction.done]);
        return null;
      } catch (error) {
        return storageProblem(error);
      }
    },
    close: () => db.close()
  };
}

async function toRow({ kind, id, value }: Change) {
  return { kind, id, blob: value === null ? null : await encode(value) };
}

function storageProblem(error: unknown): Problem {
  const name = error instanceof DOMException || error instanceof Error ? error.name : '';
  return name === 'QuotaExceededError'
    ? tabletProblem('tablet.storage_full')
    : tabletProblem('tablet.storage_unavailable', { reason: name });
}
