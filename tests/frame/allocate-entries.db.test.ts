// Entries without area go to a list, from which the lead department gives them to areas.
import { beforeAll, expect, test } from 'vitest';
import { importFrameAtOnce } from '../../src/lib/assembly/import-frame.server';
import { openCases } from '../../src/lib/casework/commands/open-cases.server';
import { ledgers, tallyDrift } from '../../src/lib/casework/queries.server';
import { allocateEntries } from '../../src/lib/frame/commands/allocate-entries.server';
import { entryFilter } from '../../src/lib/frame/entry-filter';
import { areaChoices, entryPage, frameSummary } from '../../src/lib/frame/queries.server';
import { chenTao, wuHao, xuyang } from '../cast';
import { anyId, areas, makeWorld, must, type World } from '../world';
import { frameFile } from './files';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const file = frameFile(
    ',无小区公司,徐杨路 7 号,',
    ',居委会公司,徐杨路 8 号,320871002201',
    ',两个小区公司,深圳路 9 号,320871001001',
    ',外区公司,解放路 1 号,320803001001001'
  );
  must(await importFrameAtOnce(world.application, file, wuHao));
});

const unplaced = async () => {
  const filter = entryFilter.parse({ place: 'unplaced' });
  return (await world.application.read((reader) => entryPage(reader, filter))).entries;
};
const allocate = (entryIds: string[], areaId: string = areas.xuyangVillage.id, actor = wuHao) =>
  world.application.execute(allocateEntries, { entryIds, areaId }, actor);

test('a district places an entry if it has a single area; all else is on the list', async () => {
  expect((await unplaced()).map(({ name }) => name)).toEqual([
    '无小区公司',
    '两个小区公司',
    '外区公司'
  ]);
  expect(await world.application.read(frameSummary)).toMatchObject({ total: 14, unplaced: 3 });
});

test('陈涛 of an org unit may not allocate', async () => {
  const [entry] = await unplaced();
  expect(await allocate([entry!.id], undefined, chenTao)).toMatchObject({
    ok: false,
    problem: { code: 'platform.not_allowed' }
  });
});

test('吴昊 gives one to 徐杨村: it leaves the list, the tally follows, its case can be opened', async () => {
  const [entry] = await unplaced();
  expect(must(await allocate([entry!.id]))).toEqual({ allocated: 1 });
  expect((await unplaced()).map(({ name }) => name)).toEqual(['两个小区公司', '外区公司']);
  expect(await world.application.read(tallyDrift)).toEqual([]);
  expect(
    must(await world.application.execute(openCases, { round: 'registration' }, wuHao))
  ).toMatchObject({ opened: 2 });
  const found = await world.application.read((reader) =>
    ledgers(reader, { kind: 'county' }, 'registration')
  );
  expect(found.find(({ orgUnitId }) => orgUnitId === xuyang.id)).toMatchObject({ difference: 0 });
});

test('the same again is refused, and so is one among others', async () => {
  const [placed] = (
    await world.application.read((reader) => entryPage(reader, entryFilter.parse({ q: '无小区' })))
  ).entries;
  const [next] = await unplaced();
  expect(await allocate([placed!.id, next!.id])).toMatchObject({
    ok: false,
    problem: { code: 'frame.entry_already_placed' }
  });
  expect((await unplaced()).map(({ id }) => id)).toContain(next!.id);
});

test('unknown entries and areas are refused', async () => {
  const [next] = await unplaced();
  expect(await allocate([anyId()])).toMatchObject({
    ok: false,
    problem: { code: 'frame.entry_not_found' }
  });
  expect(await allocate([next!.id], anyId())).toMatchObject({
    ok: false,
    problem: { code: 'frame.area_not_found' }
  });
});

test('a signed org unit gets no more entries', async () => {
  await world.application.database.plain`
    insert into freeze_mark (org_unit_id, round, state) values (${xuyang.id}, 'registration', 'accepted')
    on conflict (org_unit_id, round) do update set state = excluded.state`;
  const [next] = await unplaced();
  expect(await allocate([next!.id])).toMatchObject({
    ok: false,
    problem: { code: 'frame.org_unit_frozen' }
  });
});

test('the areas to choose from come with their org unit', async () => {
  const choices = await world.application.read(areaChoices);
  expect(choices.map(({ code }) => code)).toEqual(Object.values(areas).map(({ code }) => code));
  expect(choices.at(-1)).toMatchObject({ name: '徐杨村第一小区', orgUnitName: '徐杨街道' });
});
