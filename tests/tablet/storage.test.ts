// What happens when the tablet's disk says no, and how a row lies on it.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { tabletProblem } from '../../src/lib/tablet/problems';
import { decode, encode } from '../../src/lib/tablet/store/codec';
import { openDatabase } from '../../src/lib/tablet/store/database';
import { put, remove, type Change } from '../../src/lib/tablet/store/rows';
import { createWriter } from '../../src/lib/tablet/store/writer.svelte';
import { aCase, liMinHere, zhouQiangHere } from './cast';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const held = (name: string) => ({ case: aCase(name), gone: false });

describe('the writer', () => {
  test('storage full: tells why, keeps it, and writes it when there is room again', async () => {
    let isFull = true;
    const disk: Change[] = [];
    const writer = createWriter(
      {
        async write(changes) {
          if (isFull) return tabletProblem('tablet.storage_full');
          disk.push(...changes);
          return null;
        }
      },
      () => undefined
    );
    const first = put('case', '1', held('淮安清禾食品有限公司'));
    const second = put('case', '2', held('淮安青梅餐饮店'));
    await writer.write([first]);
    expect(writer.problem).toEqual({ code: 'tablet.storage_full', details: {} });
    expect(writer.unwritten).toBe(1);
    isFull = false;
    await writer.write([second]);
    expect(disk).toEqual([first, second]);
    expect(writer.problem).toBeNull();
    expect(writer.unwritten).toBe(0);
  });

  test('in a hurry does not wait for the write that is going on, and keeps its row for that one too', async () => {
    const begun: Change[] = [];
    let finish: () => void = () => undefined;
    const busy = new Promise<void>((resolve) => (finish = resolve));
    const writer = createWriter(
      {
        async write(changes) {
          begun.push(...changes);
          await busy;
          return null;
        }
      },
      () => undefined
    );
    const [first, last] = [put('case', '1', held('先写')), put('case', '2', held('后写'))];
    const writing = writer.write([first]);
    await new Promise((resolve) => setImmediate(resolve));
    const waiting = writer.write([last]);
    expect(begun).toEqual([first]);
    writer.hurry();
    expect(begun).toContain(last);
    finish();
    await Promise.all([writing, waiting]);
    expect(writer.unwritten).toBe(0);
  });

  test('a row changed again while it is being written ends with its newer value', async () => {
    const disk: Change[] = [];
    const writer = createWriter(
      {
        async write(changes) {
          await new Promise((resolve) => setImmediate(resolve));
          disk.push(...changes);
          return null;
        }
      },
      () => undefined
    );
    const [older, newer] = [put('case', '1', held('旧名')), put('case', '1', held('新名'))];
    const writing = writer.write([older]);
    await new Promise((resolve) => setImmediate(resolve));
    await writer.write([newer]);
    await writing;
    expect(disk.at(-1)).toEqual(newer);
  });
});

describe('the database', () => {
  test('keeps rows by kind, and takes one away', async () => {
    const database = await openDatabase(liMinHere.id);
    await database.write([put('case', 'a', held('甲')), put('case', 'b', held('乙'))]);
    await database.write([remove('case', 'a')]);
    expect((await database.readAll('case')).map(([id]) => id)).toEqual(['b']);
    expect(await database.readAll('draft')).toEqual([]);
  });

  test('a second person has a database of their own', async () => {
    const hers = await openDatabase(liMinHere.id);
    await hers.write([put('case', 'a', held('甲'))]);
    const his = await openDatabase(zhouQiangHere.id);
    expect(await his.readAll('case')).toEqual([]);
  });

  test('a disk that fails is a problem, not an exception, and nothing of the set is written', async () => {
    const database = await openDatabase(liMinHere.id);
    database.close();
    const problem = await database.write([put('case', 'a', held('甲'))]);
    expect(problem?.code).toBe('tablet.storage_unavailable');
  });

  test('a blob is bytes that only the codec reads', async () => {
    const value = { 名称: '淮安运河五金有限公司', amount: 1_234 };
    const blob = await encode(value);
    expect(blob).toBeInstanceOf(Uint8Array);
    expect(await decode(blob)).toEqual(value);
  });
});
