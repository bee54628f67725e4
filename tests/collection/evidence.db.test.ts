// A signature arrives apart from the forms, before or after them.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/lib/access/actor';
import { storeEvidence } from '../../src/lib/collection/commands/store-evidence.server';
import { EVIDENCE_MAX_BYTES } from '../../src/lib/collection/evidence';
import { maySeeEvidence } from '../../src/lib/collection/policy';
import { evidenceFile } from '../../src/lib/collection/queries.server';
import { makeFieldWorld, type FieldCase } from './field-world';

const world = await makeFieldWorld();

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const drawn = (text: string) => Uint8Array.from([...PNG, ...new TextEncoder().encode(text)]);
const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const store = (
  work: FieldCase,
  content: Uint8Array,
  {
    by = world.liMin,
    mediaType = 'image/png',
    hash = hashOf(content)
  }: {
    by?: Actor;
    mediaType?: string;
    hash?: string;
  } = {}
) =>
  world.application.execute(
    storeEvidence,
    { hash, kind: 'signature', mediaType, caseId: work.id, content },
    by
  );
const fileOf = (content: Uint8Array) =>
  world.application.read((reader) => evidenceFile(reader, hashOf(content)));

describe('sending evidence', () => {
  it('keeps the bytes under their hash, with the org unit that may look at them', async () => {
    const work = await world.newCase();
    const content = drawn('李经理');
    expect(await store(work, content)).toEqual({ ok: true, answer: { hash: hashOf(content) } });
    const file = (await fileOf(content))!;
    expect(file).toMatchObject({
      mediaType: 'image/png',
      caseId: work.id,
      orgUnitId: world.orgUnitId
    });
    expect(hashOf(Uint8Array.from(file.content))).toBe(hashOf(content));
  });

  it('the same again changes nothing', async () => {
    const work = await world.newCase();
    const content = drawn('两次');
    await store(work, content);
    expect(await store(work, content)).toMatchObject({ ok: true });
    const count = 'select count(*)::int as n from evidence where hash = $1';
    expect(await world.rows(count, hashOf(content))).toEqual([{ n: 1 }]);
  });

  it('by whoever had the case before is taken: it may belong to a contested submission', async () => {
    const work = await world.newCase();
    await world.assign(work.id, world.zhouQiang);
    expect(await store(work, drawn('已转交'))).toMatchObject({ ok: true });
  });

  it('by a colleague who never had the case is refused', async () => {
    const work = await world.newCase();
    expect(await store(work, drawn('旁人'), { by: world.zhouQiang })).toMatchObject({
      problem: { code: 'casework.not_your_case' }
    });
  });

  it.each<[string, (work: FieldCase) => ReturnType<typeof store>, string]>([
    [
      'with another hash than its own',
      (work) => store(work, drawn('甲'), { hash: hashOf(drawn('乙')) }),
      'collection.evidence_hash_differs'
    ],
    [
      'of a media type that is no image',
      (work) => store(work, drawn('丙'), { mediaType: 'text/html' }),
      'collection.evidence_kind_unknown'
    ],
    [
      'that says it is an image and is not',
      (work) => store(work, new TextEncoder().encode('<script>'), { mediaType: 'image/png' }),
      'collection.evidence_kind_unknown'
    ],
    [
      'above two megabytes',
      (work) => store(work, drawn('大'.repeat(EVIDENCE_MAX_BYTES / 3))),
      'collection.evidence_too_large'
    ]
  ])('%s is refused', async (_, send, code) => {
    expect(await send(await world.newCase())).toMatchObject({ problem: { code } });
  });
});

describe('looking at evidence', () => {
  it('is for reviewers of the own org unit and the lead department, not for heads or other enumerators', () => {
    const at = (role: Actor['role'], orgUnitId: string | null) => ({
      ...world.wangFang,
      role,
      orgUnitId
    });
    const elsewhere = world.chenChen.orgUnitId;
    expect(maySeeEvidence(at('fieldSupervisor', world.orgUnitId), world.orgUnitId)).toBeNull();
    expect(maySeeEvidence(at('staff', world.orgUnitId), world.orgUnitId)).toBeNull();
    expect(maySeeEvidence(at('auditor', null), world.orgUnitId)).toBeNull();
    for (const [role, orgUnitId] of [
      ['fieldSupervisor', elsewhere],
      ['principalHead', world.orgUnitId],
      ['deputyHead', world.orgUnitId],
      ['enumerator', world.orgUnitId]
    ] as const) {
      expect(maySeeEvidence(at(role, orgUnitId), world.orgUnitId)?.code).toBe(
        'platform.not_allowed'
      );
    }
  });
});
