// `--reset`: drops the demo's schema, and nothing else. On a server of DATABASE_URL only after its name was typed.
import { createInterface } from 'node:readline/promises';
import { dropSchema, othersConnected, schemaState, type DemoDatabase } from './database';
import { DemoFailed, say } from './say';

export async function resetDemo(database: DemoDatabase): Promise<void> {
  const state = await schemaState(database);
  if (state === 'empty') return;
  if (state === 'foreign') {
    throw new DemoFailed(
      `模式 ${database.schema} 不是演示建立的，不会删除。`,
      `schema ${database.schema} was not made by the demo and is not dropped`
    );
  }
  if ((await othersConnected(database.url)) > 0) {
    throw new DemoFailed(
      '另一个程序正在使用演示数据库，请先停止它（在其终端按 Ctrl-C）再重置。',
      'another program is using the demo database: stop it (Ctrl-C in its terminal), then reset'
    );
  }
  if (!database.own) await confirmByName(database.schema);
  await dropSchema(database);
  say('旧的演示数据已删除', 'the old demo was removed');
}

async function confirmByName(schema: string): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // A closed input is no confirmation.
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  const question = terminal.question(
    `将删除模式 ${schema} 及其全部内容，请输入模式名确认 · type the schema's name to drop it: `
  );
  const typed = await Promise.race([question, closed]);
  terminal.close();
  if (typed.trim() !== schema)
    throw new DemoFailed('名称不符，未删除任何内容。', 'the name differs, nothing was dropped');
}
