// Decides where a database's files really lie. Normally in the folder that was named; if root named one that nobody
// cannot enter (a 0700 home), in a folder below the temporary one whose name is derived from it.
//
//   <place>/cluster/             PostgreSQL's own data, with the password of its superuser in jingpu.password
//   <place>/postgres.log         of the current start; postgres.previous.log of the one before
//   <place>/start.lock           while somebody starts or stops it
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  statSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { everyoneMayReach, handOver, ownerId, serverAccount } from './account.server';
import { refuseLaunch } from './launch-problem';

export type DataPlace = {
  folder: string;
  cluster: string;
  passwordFile: string;
  lockFile: string;
  /** True if this is not the folder that was named. */
  moved: boolean;
};

/** Where the database named by `dataFolder` lies; touches nothing. */
export function dataPlace(dataFolder: string): DataPlace {
  const named = withoutLinks(resolve(dataFolder));
  if (!serverAccount() || everyoneMayReach(named)) return placeAt(named, false);
  const mark = createHash('sha256').update(named).digest('hex').slice(0, 16);
  return placeAt(join(tmpdir(), `jingpu-data-${mark}`), true);
}

/** The same path with every link followed, so that rights are looked up where the files are. */
function withoutLinks(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return path === dirname(path) ? path : join(withoutLinks(dirname(path)), basename(path));
}

/** The layout of a folder that holds a database, taken literally. */
export function placeAt(folder: string, moved: boolean): DataPlace {
  const cluster = join(folder, 'cluster');
  return {
    folder,
    cluster,
    passwordFile: join(cluster, 'jingpu.password'),
    lockFile: join(folder, 'start.lock'),
    moved
  };
}

/** Makes the folder, closed to others, and sees that the database's account owns what is in it. */
export function preparePlace(place: DataPlace): void {
  makeFolder(place.folder);
  for (const path of [place.folder, place.cluster]) {
    if (existsSync(path)) claim(path);
  }
  try {
    accessSync(place.folder, constants.R_OK | constants.W_OK | constants.X_OK);
    chmodSync(place.folder, 0o700);
  } catch (error) {
    refuseUnwritable(place.folder, error);
  }
}

function makeFolder(folder: string): void {
  try {
    // Not `mode` with `recursive`: that would close the folders above it as well.
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!(existsSync(folder) && statSync(folder).isDirectory())) {
      refuseUnwritable(folder, error);
    }
  }
}

/** Root gives away what is root's own (a restored copy); what belongs to another person stays theirs. */
function claim(path: string): void {
  const { uid } = lstatSync(path);
  if (uid === ownerId()) return;
  if (!serverAccount() || uid !== 0) {
    refuseLaunch({ code: 'folder_not_ours', folder: path, owner: uid });
  }
  handOver(path, basename(path) === 'cluster');
}

function refuseUnwritable(folder: string, error: unknown): never {
  return refuseLaunch({ code: 'folder_not_writable', folder, reason: codeOf(error) ?? 'unknown' });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
