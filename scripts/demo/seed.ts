// Brings the demo's schema to a complete world: migrates, and at the first start lets the simulator work. All or nothing:
// a world that was interrupted is dropped and made afresh.
import { migrateDatabase } from '../../src/lib/platform/migrate.server';
import { makeDemoWorld } from '../simulate/demo-world';
import type { Progress } from '../simulate/world';
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
  const { schema } = database;
  await makeDemoWorld(database.url, { schema, signal, progress: tellProgress });
  await markSchema(database, 'complete');
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
      if (isTenth(count, of)) {
        const percent = Math.floor((count / of) * 100);
        say(`外业模拟 ${percent}%`, `field work simulated to ${percent} %`);
      }
      return;
    default:
      return step satisfies never;
  }
};

/** Whether a tenth of the whole was completed with this step. */
function isTenth(count: number, of: number): boolean {
  return Math.floor((count * 10) / of) > Math.floor(((count - 1) * 10) / of);
}
