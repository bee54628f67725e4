/** A file of the frame as bytes that can be read again from its beginning: first to look at it, then to read it. */
export type FileSource = { open(): AsyncIterable<Uint8Array> };

export type Encoding = 'utf-8' | 'gb18030';

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

export function bytesSource(bytes: Uint8Array): FileSource {
  return {
    async *open() {
      yield bytes;
    }
  };
}

export function isFileSource(value: unknown): value is FileSource {
  return typeof value === 'object' && value !== null && typeof (value as FileSource).open === 'function';
}
