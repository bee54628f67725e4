/**
 * Evidence goes its own way, addressed by its SHA-256, so that a large file never holds a form up. What the office
 * will not take stays with its problem; the others are still tried.
 */
import type { Device } from './device.svelte';
import type { Holdings } from './holdings.svelte';
import { askOffice, type Answer } from './office-request';
import { put, remove, type Evidence } from './store/rows';

/** Makes evidence of bytes, as they will be hashed by the office. */
export async function makeEvidence(
  caseId: string,
  mediaType: string,
  bytes: Uint8Array<ArrayBuffer>
): Promise<Evidence> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { hash, caseId, mediaType, base64: toBase64(bytes), problem: null };
}

/** Uploads what waits; answers why it stopped, or null when everything was tried. */
export async function sendEvidence(
  holdings: Holdings,
  device: Device
): Promise<Exclude<Answer<never>, { kind: 'ok' }> | null> {
  for (const evidence of [...holdings.all('evidence').values()]) {
    const path = `/api/v1/evidence/${evidence.hash}?case=${evidence.caseId}`;
    const answer = await askOffice(device, path, {
      method: 'PUT',
      headers: { 'content-type': evidence.mediaType },
      body: fromBase64(evidence.base64)
    });
    if (answer.kind === 'offline' || answer.kind === 'signedOut') return answer;
    const change =
      answer.kind === 'ok'
        ? remove('evidence', evidence.hash)
        : put('evidence', evidence.hash, { ...evidence, problem: answer.problem });
    await holdings.change([change]);
  }
  return null;
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
