// The PostgreSQL that jingpu brings along, for the demo and for tests: no installation, no service, no root needed.
// A server that survived its application is used again rather than started twice; whoever started it stops it.
import { existsSync } from 'node:fs';
import { findBinaries, type Binaries } from './binaries.server';
import { ensureCluster, urlOf } from './cluster.server';
import { copyCluster } from './cold-copy.server';
import { dataPlace, placeAt, preparePlace, type DataPlace } from './data-place.server';
import { refuseLaunch } from './launch-problem';
import {
  runningPostmaster,
  startPostmaster,
  stopPostmaster,
  type Postmaster
} from './postmaster.server';
import { freePort } from './process.server';
import { withStartLock } from './start-lock.server';

export type EmbeddedOptions = {
  dataFolder: string;
  /** False for tests: a power failure may then destroy the data, and commits are quick. */
  fsync?: boolean;
  /** A fixed port; without it a free one is taken at each start. */
  port?: number;
  log?: (line: string) => void;
};

export type EmbeddedPostgres = {
  /** Address of the maintenance database `postgres`, password included: not for logs. */
  url: string;
  port: number;
  /** True if the server was running before. */
  reused: boolean;
  /** Stops the server, also one that was reused and may have other users. */
  stop: () => Promise<void>;
};

const PORT_ATTEMPTS = 5;

// Statements and values are kept out of the log, because they may hold what respondents answered.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  shared_buffers: '256MB',
  wal_buffers: '16MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_connections: '100',
  max_wal_size: '512MB',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse'
};
const HASTY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts the database kept in `dataFolder`, creating it at the first time, or finds it running. Two starts at once are
 * one start and one reuse. Fails with a LaunchProblem (`launchProblemOf`).
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {});
  const binaries = findBinaries(log);
  const place = dataPlace(options.dataFolder);
  if (place.moved) {
    log(`The user nobody cannot enter ${options.dataFolder}: the data is kept in ${place.folder}`);
    log('for as long as the system keeps temporary files.');
  }
  preparePlace(place);
  return withStartLock(place.lockFile, async () => {
    const running = await runningPostmaster(place.cluster);
    if (running) return embedded(place, running, true);
    await bringOver(options.dataFolder, place);
    await ensureCluster(binaries, place, options.fsync !== false);
    return embedded(place, await start(binaries, place, options), false);
  });
}

/** Stops the database kept in `dataFolder`, whoever started it; nothing happens if it is not running. */
export async function stopEmbedded(dataFolder: string): Promise<void> {
  const place = dataPlace(dataFolder);
  if (!existsSync(place.cluster)) return;
  await withStartLock(place.lockFile, () => stopPostmaster(place.cluster));
}

function embedded(place: DataPlace, { port }: Postmaster, reused: boolean): EmbeddedPostgres {
  const stop = () => withStartLock(place.lockFile, () => stopPostmaster(place.cluster));
  return { url: urlOf(place, port), port, reused, stop };
}

async function start(
  binaries: Binaries,
  place: DataPlace,
  options: EmbeddedOptions
): Promise<Postmaster> {
  const settings = { ...SETTINGS, ...(options.fsync === false ? HASTY : {}) };
  let port: number | undefined;
  for (let attempt = 0; attempt < PORT_ATTEMPTS; attempt += 1) {
    port = await freePort(options.port);
    if (port === undefined) break;
    const started = await startPostmaster(binaries, place, port, settings);
    if (started) return started;
  }
  return refuseLaunch({ code: 'port_busy', port: options.port ?? port ?? 0 });
}

/** A copy restored into a folder that nobody cannot enter is brought to where the data is kept instead. */
async function bringOver(dataFolder: string, place: DataPlace): Promise<void> {
  const named = placeAt(dataFolder, false);
  if (!place.moved || existsSync(place.cluster) || !existsSync(named.cluster)) return;
  await copyCluster(named.cluster, place.cluster);
}
