// A file as records: encodings, physical lines, and what cannot be read. Chunks are cut at every byte.
import { describe, expect, test } from 'vitest';
import type { FileSource } from '../../src/lib/frame/file-source';
import { readRecords, RECORD_LIMIT } from '../../src/lib/frame/reading.server';
import { Refusal, type Problem } from '../../src/lib/platform/problem';
import { gb18030 } from './gb18030';

/** The text in chunks of a few bytes, so that characters and quotes are torn apart. */
function chunked(bytes: Uint8Array, size: number): FileSource {
  return {
    async *open() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
  };
}

async function read(bytes: Uint8Array | string, encoding: 'utf-8' | 'gb18030' = 'utf-8', size = 7) {
  const source = chunked(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, size);
  const records = [];
  for await (const batch of readRecords(source, encoding)) records.push(...batch);
  return records;
}

async function problemOf(reading: Promise<unknown>): Promise<Problem> {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown
  );
  if (!(error instanceof Refusal)) throw error ?? new Error('nothing was refused');
  return error.problem;
}

describe('records and their lines', () => {
  test.each([1, 2, 3, 5, 1000])('quoted line breaks count, in chunks of %i bytes', async (size) => {
    const text = '名称,地址\n甲,"一路\n1号"\n\n乙,"二路 ""大院"""\n丙,三路\n';
    expect((await read(text, 'utf-8', size)).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, '名称', '地址'],
      [2, '甲', '一路\n1号'],
      [5, '乙', '二路 "大院"'],
      [6, '丙', '三路']
    ]);
  });

  test('CR LF, LF and CR, also mixed, with and without a last line break', async () => {
    const lines = [
      [1, '名称', '地址'],
      [2, '甲', '一路'],
      [3, '乙', '二路']
    ];
    for (const text of [
      '名称,地址\r\n甲,一路\n乙,"二路"\r\n',
      '名称,地址\r甲,一路\r乙,二路',
      '\ufeff名称,地址\n甲,一路\n乙,二路'
    ]) {
      expect(
        (await read(text)).map(({ line, cells }) => [line, ...cells]),
        JSON.stringify(text)
      ).toEqual(lines);
    }
  });

  test('tabs and semicolons as delimiters', async () => {
    expect((await read('名称\t地址\n甲,乙\t一路'))[1]!.cells).toEqual(['甲,乙', '一路']);
    expect((await read('名称;地址\n甲;一路'))[1]!.cells).toEqual(['甲', '一路']);
  });

  test('rows of nothing but delimiters are blank lines', async () => {
    expect((await read('名称,地址\n,\n\n甲,一路\n')).map(({ line }) => line)).toEqual([1, 4]);
  });

  test('a misplaced quote is told, and the next record is whole', async () => {
    const records = await read('名称,地址\n甲,"一路"东"\n乙,二路\n', 'utf-8', 1000);
    expect(records.map(({ quotesMalformed }) => quotesMalformed)).toEqual([false, true, false]);
  });
});

describe('encodings', () => {
  test('GB18030 in any chunks', async () => {
    expect(
      (await read(gb18030('名称,地址\n淮安㐀,一路\n'), 'gb18030', 1)).map(({ cells }) => cells)
    ).toEqual([
      ['名称', '地址'],
      ['淮安㐀', '一路']
    ]);
  });

  test('bytes of another encoding are refused with their line', async () => {
    const mixed = Buffer.concat([Buffer.from('名称,地址\n甲,一路\n'), gb18030('淮安,二路\n')]);
    expect(await problemOf(read(mixed, 'utf-8', 5))).toEqual({
      code: 'frame.encoding_unreadable',
      details: { line: 3 }
    });
    expect(await problemOf(read(mixed, 'utf-8', 1000))).toEqual({
      code: 'frame.encoding_unreadable',
      details: { line: 3 }
    });
    expect((await problemOf(read(new Uint8Array([0x61, 0xe6, 0xb7])))).code).toBe(
      'frame.encoding_unreadable'
    );
  });

  test('a workbook is recognised, whatever it is called', async () => {
    expect((await problemOf(read('PK\u0003\u0004 and so on'))).code).toBe(
      'frame.file_is_spreadsheet'
    );
    expect((await problemOf(read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])))).code).toBe(
      'frame.file_is_spreadsheet'
    );
  });
});

describe('records without end', () => {
  test('a quote that is never closed', async () => {
    expect(await problemOf(read('名称,地址\n甲,一路\n乙,"二路\n丙,三路\n'))).toEqual({
      code: 'frame.quote_not_closed',
      details: { line: 3 }
    });
  });

  test('a cell of ten megabytes is refused long before its end', async () => {
    const bytes = new TextEncoder().encode(`名称,地址\n甲,一路\n乙,${'x'.repeat(10_000_000)}\n`);
    let given = 0;
    const source: FileSource = {
      async *open() {
        for (; given < bytes.length; given += 65_536) yield bytes.subarray(given, given + 65_536);
      }
    };
    const reading = (async () => {
      for await (const batch of readRecords(source, 'utf-8')) void batch;
    })();
    expect(await problemOf(reading)).toEqual({
      code: 'frame.record_too_long',
      details: { line: 3, limit: RECORD_LIMIT }
    });
    expect(given).toBeLessThan(2 * RECORD_LIMIT);
  });
});
