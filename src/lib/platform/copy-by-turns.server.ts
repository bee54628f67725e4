/**
 * COPY into several tables from one source. A connection writes one table at a time, so they take turns: rows of the table
 * whose turn it is go there while the source is read on, those of the others wait in memory until they are many.
 */
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openCopy, type CopyTarget } from './copy.server';
import type { Tx } from './database.server';

/** Bytes for which a table waits before it takes the turn of another. */
const TURN = 1 << 23;

type Turn = { place: number; stream: PassThrough; ended: Promise<void> };

/** Each piece of `text` gives some rows (`copyLine`) for each target. Errors as with `copyInto`. */
export async function copyByTurns(
  tx: Tx,
  targets: readonly CopyTarget[],
  text: AsyncIterable<readonly string[]>
): Promise<void> {
  // Bytes and not characters: text that grows costs the more to keep the longer it waits.
  const waiting = targets.map((): Buffer[] => []);
  let turn: Turn | null = null;
  const give = async (place: number): Promise<Turn> => {
    if (turn) await endOf(turn);
    turn = await beginTurn(tx, targets[place]!, place);
    for (const bytes of waiting[place]!.splice(0)) await write(turn, bytes);
    return turn;
  };
  try {
    for await (const piece of text) {
      for (const [place, rows] of piece.entries()) {
        if (rows === '') continue;
        const bytes = Buffer.from(rows);
        if (turn?.place === place) await write(turn, bytes);
        else waiting[place]!.push(bytes);
        if (turn === null || sizeOf(waiting[place]!) >= TURN) turn = await give(place);
      }
    }
    for (const place of targets.keys()) if (waiting[place]!.length > 0) turn = await give(place);
    if (turn) await endOf(turn);
  } catch (error) {
    // No statement may follow before this one has ended, least of all the one that rolls back.
    turn?.stream.destroy(error as Error);
    await turn?.ended.catch(() => {});
    throw error;
  }
}

function sizeOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

async function beginTurn(tx: Tx, target: CopyTarget, place: number): Promise<Turn> {
  const stream = new PassThrough({ highWaterMark: 1 << 20 });
  const ended = pipeline(stream, await openCopy(tx, target));
  // Looked at with the next row; until then it would count as an error nobody sees.
  ended.catch(() => {});
  return { place, stream, ended };
}

/** Waits while PostgreSQL is behind; throws what it says. */
async function write({ stream, ended }: Turn, bytes: Buffer): Promise<void> {
  if (stream.destroyed) return ended;
  if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), ended]);
}

function endOf({ stream, ended }: Turn): Promise<void> {
  stream.end();
  return ended;
}
