// A file from a browser: taken in piece by piece, its columns corrected, staged from what was kept, and staged again.
import { beforeAll, describe, expect, test } from 'vitest';
import { importFrame, storedFile } from '../../src/lib/assembly/import-frame.server';
import { commitImport } from '../../src/lib/frame/commands/commit-import.server';
import { receiveFile } from '../../src/lib/frame/commands/receive-file.server';
import { importSummary } from '../../src/lib/frame/import-queries.server';
import { filePiece } from '../../src/lib/frame/queries.server';
import { uploadedFile } from '../../src/lib/platform/multipart.server';
import { wangFang, wuHao } from '../cast';
import { makeWorld, must, type World } from '../world';
import { gb18030 } from './gb18030';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

function uploadOf(bytes: Uint8Array, name = '底册 "新".csv'): Request {
  const body = new FormData();
  body.set('file', new File([bytes as BlobPart], name));
  return new Request('http://localhost/upload', { method: 'POST', body });
}

async function receive(bytes: Uint8Array, actor = wuHao) {
  const file = (await uploadedFile(uploadOf(bytes)))!;
  const input = {
    importId: world.application.ids.next(),
    fileName: file.name,
    source: { open: () => file.bytes }
  };
  return world.application.execute(receiveFile, input, actor);
}

const text = `企业,社会信用代码,门牌\n${Array.from({ length: 60_000 }, (_, row) => `淮安公司${row},,一路${row}号`).join('\n')}`;
const bytes = gb18030(text);

describe('a file of several pieces with odd column names', () => {
  let importId: string;

  test('is taken in with its name and header', async () => {
    ({ importId } = must(await receive(bytes)));
    expect(await world.application.read((reader) => importSummary(reader, importId))).toMatchObject(
      {
        fileName: '底册 "新".csv',
        state: 'received',
        header: ['企业', '社会信用代码', '门牌'],
        mapping: { creditCode: 1 }
      }
    );
    expect(await world.application.read((reader) => filePiece(reader, importId, 1))).toHaveLength(
      bytes.length - (1 << 20)
    );
  });

  test('cannot be read with the guessed columns, but with the corrected ones', async () => {
    const file = { fileName: 'x', importId, source: storedFile(world.application, importId) };
    expect(await importFrame(world.application, file, wuHao)).toMatchObject({
      ok: false,
      problem: { code: 'frame.name_column_unknown' }
    });
    const { counts } = must(
      await importFrame(world.application, { ...file, mapping: { name: 0, address: 2 } }, wuHao)
    );
    expect(counts).toMatchObject({ rows: 60_000, new: 60_000, broken: 0 });
  });

  test('may be staged again with other columns, and keeps nothing of the first time', async () => {
    const file = { fileName: 'x', importId, source: storedFile(world.application, importId) };
    const { counts } = must(
      await importFrame(world.application, { ...file, mapping: { name: 0, creditCode: 1 } }, wuHao)
    );
    expect(counts).toMatchObject({ rows: 60_000, new: 0, broken: 60_000 });
  });

  test('is forgotten once committed', async () => {
    must(await world.application.execute(commitImport, { importId, seen: null }, wuHao));
    expect(await world.application.read((reader) => filePiece(reader, importId, 0))).toBeNull();
    const again = { fileName: 'x', importId, source: storedFile(world.application, importId) };
    expect(await importFrame(world.application, again, wuHao)).toMatchObject({
      ok: false,
      problem: { code: 'frame.import_not_staged' }
    });
  });
});

describe('what is no upload', () => {
  test('an empty file, a workbook, and a person of an org unit', async () => {
    expect(await receive(new Uint8Array(0))).toMatchObject({
      ok: false,
      problem: { code: 'frame.file_empty' }
    });
    const workbook = new TextEncoder().encode('PK\u0003\u0004 and so on');
    expect(await receive(workbook)).toMatchObject({
      ok: false,
      problem: { code: 'frame.file_is_spreadsheet' }
    });
    expect(await receive(bytes, wangFang)).toMatchObject({
      ok: false,
      problem: { code: 'platform.not_allowed' }
    });
  });

  test('a form without a file, a body of another type, a body that breaks off', async () => {
    expect(await uploadedFile(uploadOf(new Uint8Array(3), ''))).toBeNull();
    expect(
      await uploadedFile(new Request('http://localhost', { method: 'POST', body: 'file' }))
    ).toBeNull();
    const cut = new Request('http://localhost', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nabc'
    });
    const file = (await uploadedFile(cut))!;
    const all = async () => {
      for await (const part of file.bytes) void part;
    };
    await expect(all()).rejects.toThrow('broke off');
  });
});
