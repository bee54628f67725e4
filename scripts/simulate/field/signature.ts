// A signature as a tablet would send it: a small PNG, drawn by chance, so that each has a hash of its own.
import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Random } from '../random';

const [WIDTH, HEIGHT] = [120, 40];
const MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export type Signature = { hash: string; content: Buffer };

export function drawSignature(random: Random): Signature {
  const content = png(stroke(random));
  return { hash: createHash('sha256').update(content).digest('hex'), content };
}

/** One bit a pixel, white is 1; each line begins with its filter, 0. */
function stroke(random: Random): Buffer {
  const line = 1 + WIDTH / 8;
  const pixels = Buffer.alloc(line * HEIGHT, 0xff);
  for (let y = 0; y < HEIGHT; y += 1) pixels[y * line] = 0;
  const [a, b, c] = [random.between(0.05, 0.2), random.between(0.2, 0.5), random.between(0, 6)];
  for (let x = 6; x < WIDTH - 6; x += 1) {
    const middle = HEIGHT / 2 + 9 * Math.sin(a * x + c) + 6 * Math.sin(b * x);
    for (const y of [Math.floor(middle), Math.floor(middle) + 1]) {
      const at = y * line + 1 + (x >> 3);
      pixels[at] = pixels[at]! & ~(0x80 >> (x & 7));
    }
  }
  return pixels;
}

function png(pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    MARK,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0))
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named) >>> 0);
  return Buffer.concat([length, named, check]);
}
