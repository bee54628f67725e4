/**
 * Whether any key of a file may have come twice, in four megabytes whatever the file's length: a Bloom filter (Bloom,
 * “Space/Time Trade-offs in Hash Coding with Allowable Errors”, 1970; two hashes give all: Kirsch and Mitzenmacher, 2006).
 * Most files repeat nothing, and then nobody need look for what is repeated.
 */
const BITS = 1 << 25;
const PROBES = 4;

export type KeysSeen = {
  /** False: no key given before was this one. True: one was, or (at a million keys, for one in 6,000) it only seems so. */
  add(key: string): boolean;
};

export function keysSeen(): KeysSeen {
  const words = new Uint32Array(BITS / 32);
  return {
    add(key) {
      // FNV-1a and a second hash of the same characters.
      let first = 0x811c9dc5;
      let second = 0x9e3779b1;
      for (let at = 0; at < key.length; at += 1) {
        const code = key.charCodeAt(at);
        first = Math.imul(first ^ code, 0x01000193);
        second = Math.imul(second + code, 0x85ebca6b) ^ (second >>> 13);
      }
      let known = true;
      for (let probe = 0; probe < PROBES; probe += 1) {
        const bit = ((first + Math.imul(probe, second | 1)) >>> 0) % BITS;
        const mask = 1 << (bit & 31);
        if ((words[bit >>> 5]! & mask) === 0) known = false;
        words[bit >>> 5]! |= mask;
      }
      return known;
    }
  };
}
