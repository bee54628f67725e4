// Brings the demo's schema to a complete world: migrates, and at the first start lets the simulator work. All or nothing:
// a world that was interrupted is dropped and made afresh.
import { createApplication, type Application } from '../../src/lib/assembly/application.server';
import { clockOnDay } from '../../src/lib/platform/clock';
import { openDatabase } from '../../src/lib/platform/database.server';
import { migrateDatabase } from '../../src/lib/platform/migrate.server';
import { DEMO_DAY } from '../simulate/field/calendar';
import { makeWorld, type Progress } from '../simulate/world';
import { dropSchema, markSchema, schemaState, type DemoDatabase } from './database';
import { DemoFailed, say } from './say';

/** True when the world was made now. */
export async function ensureWorld(database: DemoDatabase, signal: AbortSignal): Promise<boolean> {
  const state = await schemaState(database);
  switch (state) {
    case 'complete':
      await migrateDatabase(database.url, { schema: database.schema });
      say('演示数据已有，保留现状', 'the demo is as you left it');
      return false;
    case 'foreign':
      throw new DemoFailed(
        `模式 ${database.schema} 中已有不属于演示的数据，演示不会改动它。请用 DATABASE_SCHEMA 另选模式${database.own ? '，或移走 .data 目录' : ''}。`,
        `schema ${database.schema} holds data that is not the demo's and is left alone: choose another DATABASE_SCHEMA`
      );
    case 'halfMade':
      say(
        '上次生成演示数据时中断，重新生成',
        'the last start was interrupted, making the world afresh'
      );
      await dropSchema(database);
      break;
    case 'empty':
      break;
    default:
      return state satisfies never;
  }
  await make(database, signal);
  return true;
}

async function make(database: DemoDatabase, signal: AbortSignal): Promise<void> {
  await markSchema(database, 'halfMade');
  await migrateDatabase(database.url, { schema: database.schema });
  say('数据表已建立', 'tables made');
  const application = createApplication({
    database: openDatabase(hasty(database.url), { schema: database.schema, max: 10 }),
    clock: clockOnDay(DEMO_DAY, { now: () => new Date() })
  });
  try {
    await makeWorld(until(application, signal), tellProgress);
  } finally {
    await application.close();
  }
  await markSchema(database, 'complete');
}

/** The application that does nothing more once the demo is being stopped. */
function until(application: Application, signal: AbortSignal): Application {
  const execute: Application['execute'] = async (...call) => {
    signal.throwIfAborted();
    return application.execute(...call);
  };
  return { ...application, execute };
}

/** No commit waits for the disk: until the world is marked complete nothing of it counts. */
function hasty(url: string): string {
  const address = new URL(url);
  address.searchParams.set('synchronous_commit', 'off');
  return address.href;
}

const tellProgress: Progress = (step, count, of) => {
  switch (step) {
    case 'county':
      return say(
        `责任单位 ${count} 个、人员和普查小区已就绪`,
        `${count} org units with people and areas`
      );
    case 'frame':
      return say(`底册导入 ${count} 家（均为虚构）`, `${count} invented respondents imported`);
    case 'cases':
      return say(
        `建立普查任务 ${count} 个，模拟 1–4 月外业`,
        `${count} cases opened, simulating January to April`
      );
    case 'work':
      return say(`外业模拟 ${count}/${of} 个责任单位`, `field work of ${count} of ${of} org units`);
    default:
      return step satisfies never;
  }
};
