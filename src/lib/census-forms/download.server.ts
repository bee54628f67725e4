/**
 * Answers with what a tablet downloads and keeps under its hash: nothing where it has it already, else compressed once
 * per process, since hundreds of tablets fetch the same on one morning.
 */
import { gzipSync } from 'node:zlib';

const compressed = new WeakMap<object, Uint8Array<ArrayBuffer>>();

/** @param content made once; its hash covers the rest of it */
export function downloadResponse(request: Request, content: { hash: string }): Response {
  const headers: Record<string, string> = {
    etag: `"${content.hash}"`,
    'cache-control': 'private, no-cache',
    vary: 'accept-encoding'
  };
  if (isKnown(request, headers.etag!)) return new Response(null, { status: 304, headers });
  headers['content-type'] = 'application/json';
  if (!accepts(request, 'gzip')) return new Response(JSON.stringify(content), { headers });
  headers['content-encoding'] = 'gzip';
  return new Response(compressedOf(content), { headers });
}

/** A proxy that compresses marks the tag as weak; it still names the same content. */
function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  return known.some((one) => one.trim().replace(/^W\//, '') === etag);
}

function accepts(request: Request, encoding: string): boolean {
  const accepted = request.headers.get('accept-encoding')?.split(',') ?? [];
  return accepted.some((one) => one.trim().split(';')[0] === encoding);
}

function compressedOf(content: object): Uint8Array<ArrayBuffer> {
  const known = compressed.get(content);
  if (known) return known;
  const made = new Uint8Array(gzipSync(JSON.stringify(content)));
  compressed.set(content, made);
  return made;
}
