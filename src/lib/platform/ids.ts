/** Ids are UUIDv7, made where the thing is made: they sort by time and need no round trip. */
import { v7, validate } from 'uuid';

export type Ids = { next(): string };

export const randomIds: Ids = { next: () => v7() };

/** The person or place that is not there, in keys that may not be null (tallies). */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

export function isId(text: string): boolean {
  return validate(text);
}
