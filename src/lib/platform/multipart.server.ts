/**
 * The file of an upload form, as it arrives: `request.formData()` would hold the whole of it in memory. Reads
 * multipart/form-data (RFC 7578) whose first part is the file.
 */

export type UploadedFile = { name: string; bytes: AsyncIterable<Uint8Array> };

const HEADER_END = '\r\n\r\n';
const HEADER_LIMIT = 8 * 1024;

/** Null if the body is no upload, its first part is no file, or no file was chosen. */
export async function uploadedFile(request: Request): Promise<UploadedFile | null> {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(
    request.headers.get('content-type') ?? ''
  )?.[1];
  if (boundary === undefined || request.body === null) return null;
  const reader = request.body.getReader();
  let head: Buffer = Buffer.alloc(0);
  while (!head.includes(HEADER_END)) {
    const { done, value } = await reader.read();
    if (done || head.length > HEADER_LIMIT) return null;
    head = Buffer.concat([head, value]);
  }
  const end = head.indexOf(HEADER_END);
  const name = fileNameOf(head.subarray(0, end).toString('utf8'));
  if (!name) return null;
  const rest = head.subarray(end + HEADER_END.length);
  return { name, bytes: untilDelimiter(reader, rest, Buffer.from(`\r\n--${boundary}`)) };
}

/** Browsers write the name in UTF-8 and `%22` for a quote; some send a whole path. */
function fileNameOf(header: string): string | undefined {
  const name = /filename="([^"]*)"/.exec(header)?.[1];
  return name?.replaceAll('%22', '"').replace(/^.*[\\/]/, '');
}

async function* untilDelimiter(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  start: Buffer,
  delimiter: Buffer
): AsyncGenerator<Uint8Array> {
  let held = start;
  for (;;) {
    const end = held.indexOf(delimiter);
    if (end >= 0) {
      if (end > 0) yield held.subarray(0, end);
      await reader.cancel();
      return;
    }
    // The delimiter may be split between two reads.
    const safe = Math.max(0, held.length - delimiter.length);
    if (safe > 0) yield held.subarray(0, safe);
    const { done, value } = await reader.read();
    if (done) throw new Error('the upload broke off');
    held = Buffer.concat([held.subarray(safe), value]);
  }
}
