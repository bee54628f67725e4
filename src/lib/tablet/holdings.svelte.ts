/**
 * Everything the tablet holds for one person, in memory, on disk, and alike in every tab. All changes go through
 * `change`: memory at once, then disk in one transaction, then the other tabs read the rows again.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { Device } from './device.svelte';
import { openDatabase } from './store/database';
import type { Change, Kind, OutboxEntry, StoredKinds } from './store/rows';
import { createWriter, type Writer } from './store/writer.svelte';

export type Holdings = {
  readonly personId: string;
  readonly writer: Writer;
  all<K extends Kind>(kind: K): ReadonlyMap<string, StoredKinds[K]>;
  /** Drafts and acts together. */
  entries(): OutboxEntry[];
  /** Takes effect in memory at once; resolves when it is on disk or the writer has its problem. */
  change(changes: readonly Change[]): Promise<void>;
  close(): void;
};

type Memory = { [K in Kind]: SvelteMap<string, StoredKinds[K]> };
type RowName = { kind: Kind; id: string };

const KINDS: readonly Kind[] = [
  'case',
  'draft',
  'operation',
  'receipt',
  'evidence',
  'formPackage',
  'codingPack',
  'contact'
];

export async function openHoldings(personId: string, device: Device): Promise<Holdings> {
  const database = await openDatabase(personId);
  const memory = Object.fromEntries(KINDS.map((kind) => [kind, new SvelteMap()])) as Memory;

  function remember({ kind, id, value }: Change) {
    if (value === null) memory[kind].delete(id);
    else (memory[kind] as SvelteMap<string, unknown>).set(id, value);
  }

  async function readAgain(rows: readonly RowName[]) {
    for (const { kind, id } of rows) {
      // What this tab has not written yet is newer than what the other one wrote.
      if (writer.isPending(kind, id)) continue;
      remember({ kind, id, value: (await database.read(kind, id)) ?? null } as Change);
    }
  }

  const channel = device.channel(`jingpu-field-${personId}`, (message) => {
    void readAgain(message as RowName[]);
  });
  const writer = createWriter(database, (written) =>
    channel.tell(written.map(({ kind, id }) => ({ kind, id })))
  );

  for (const kind of KINDS) {
    for (const [id, value] of await database.readAll(kind)) remember({ kind, id, value } as Change);
  }

  return {
    personId,
    writer,
    all: (kind) => memory[kind],
    entries: () => [...memory.draft.values(), ...memory.operation.values()],
    change(changes) {
      changes.forEach(remember);
      return writer.write(changes);
    },
    close() {
      channel.close();
      database.close();
    }
  };
}
