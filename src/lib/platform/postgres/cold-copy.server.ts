// Copies a stopped database whole. Only a stopped one: the files of a running PostgreSQL contradict each other. The copy
// starts by itself in another folder, with the same password, and is how a demo's state is kept and brought back.
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { handOver } from './account.server';
import { dataPlace, placeAt } from './data-place.server';
import { refuseLaunch } from './launch-problem';
import { runningPostmaster } from './postmaster.server';
import { withStartLock } from './start-lock.server';

/**
 * Copies the database kept in `from` to the folder `to`, which must not hold one. Both are data folders as given to
 * `startEmbedded`. Fails with a LaunchProblem.
 */
export async function coldCopy(from: string, to: string): Promise<void> {
  const source = dataPlace(from);
  if (!existsSync(source.cluster)) {
    refuseLaunch({ code: 'copy_source_missing', folder: source.folder });
  }
  await withStartLock(source.lockFile, async () => {
    const running = await runningPostmaster(source.cluster);
    if (running) {
      refuseLaunch({ code: 'copy_source_running', folder: source.folder, pid: running.pid });
    }
    const target = placeAt(resolve(to), false);
    for (const { folder, cluster } of [target, dataPlace(to)]) {
      if (existsSync(cluster)) refuseLaunch({ code: 'copy_target_occupied', folder });
    }
    await copyCluster(source.cluster, target.cluster);
  });
}

/** Copies a cluster's files and gives them to the database's account; a copy that exists is whole. */
export async function copyCluster(from: string, to: string): Promise<void> {
  const making = `${to}.new`;
  mkdirSync(dirname(to), { recursive: true });
  rmSync(making, { recursive: true, force: true });
  await cp(from, making, { recursive: true, verbatimSymlinks: true });
  rmSync(`${making}/postmaster.pid`, { force: true });
  // PostgreSQL refuses a data folder that others may read.
  chmodSync(making, 0o700);
  handOver(making, true);
  renameSync(making, to);
}
