/** One request to the office, with the four ways it can end. */
import { isProblem, type Problem } from '../platform/problem';
import type { Device } from './device.svelte';
import { tabletProblem } from './problems';

export type Answer<T> =
  | { kind: 'ok'; body: T }
  | { kind: 'offline' }
  /** The session has ended: the person signs in again, nothing is lost. */
  | { kind: 'signedOut' }
  | { kind: 'problem'; problem: Problem; status: number };

/** Never rejects. A body that is not JSON is undefined, and so is that of what has not changed (304). */
export async function askOffice<T>(
  device: Pick<Device, 'fetch'>,
  path: string,
  init: RequestInit = {}
): Promise<Answer<T>> {
  let response: Response;
  let body: unknown;
  try {
    response = await device.fetch(path, { credentials: 'same-origin', ...init });
    body = await response.json().catch(() => undefined);
  } catch {
    return { kind: 'offline' };
  }
  if (response.status === 401) return { kind: 'signedOut' };
  if (response.ok || response.status === 304) return { kind: 'ok', body: body as T };
  return { kind: 'problem', problem: problemIn(body, response.status), status: response.status };
}

function problemIn(body: unknown, status: number): Problem {
  if (isProblem(body)) return body;
  const inside = (body as { problem?: unknown } | null | undefined)?.problem;
  return isProblem(inside) ? inside : tabletProblem('tablet.office_unavailable', { status });
}
