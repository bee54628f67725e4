/** A file of the frame as bytes that can be read again from its beginning, when the first encoding does not fit. */
export type FileSource = { open(): AsyncIterable<Uint8Array> };

/** In the order in which they are tried: UTF-8 bytes also pass as GB18030, while the reverse fails. */
export const ENCODINGS = ['utf-8', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Tells how many bytes have been read, each time some have. */
export function watched(source: FileSource, onBytes: (bytes: number) => void): FileSource {
  return {
    async *open() {
      let bytes = 0;
      for await (const chunk of source.open()) {
        yield chunk;
        onBytes((bytes += chunk.length));
      }
    }
  };
}

/** Feeds a hash while the file is read; for one reading. */
export function hashed(
  source: FileSource,
  hash: { update(bytes: Uint8Array): unknown }
): FileSource {
  return {
    async *open() {
      for await (const chunk of source.open()) {
        hash.update(chunk);
        yield chunk;
      }
    }
  };
}

export function bytesSource(bytes: Uint8Array): FileSource {
  return {
    async *open() {
      yield bytes;
    }
  };
}

export function isFileSource(value: unknown): value is FileSource {
  return (
    typeof value === 'object' && value !== null && typeof (value as FileSource).open === 'function'
  );
}
