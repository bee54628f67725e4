/**
 * How a value lies on the tablet's disk. The only file that knows: to encrypt the store, change this one.
 * Today JSON in UTF-8. Both ways are asynchronous, because encryption will be; so encode before opening an
 * IndexedDB transaction (awaiting anything else inside commits it).
 */
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export async function encode(value: unknown): Promise<Uint8Array> {
  return encoder.encode(JSON.stringify(value));
}

/** The value that `encode` was given; bytes that are not of this codec throw. */
export async function decode(blob: Uint8Array): Promise<unknown> {
  return JSON.parse(decoder.decode(blob));
}
