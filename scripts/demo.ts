// `npm run demo`: the whole product on invented data, with its own PostgreSQL in `.data/` or on the server of
// DATABASE_URL. The first start builds and makes the world at the same time; later ones find both.
import { parseArgs } from 'node:util';
import { freePort } from '../src/lib/platform/postgres/process.server';
import { accountLines } from './demo/accounts';
import { ensureBuild } from './demo/build';
import { openDemoDatabase } from './demo/database';
import { resetDemo } from './demo/reset';
import { DemoFailed, say, seconds, tell } from './demo/say';
import { ensureWorld } from './demo/seed';
import { endingWords, logTail, serve } from './demo/serve';

const HELP = `npm run demo -- [--port 3000] [--reset]
  --port   服务端口 · port of the server
  --reset  删除演示数据重新开始 · start afresh`;

const stopping = new AbortController();

async function main(): Promise<void> {
  const { port, reset } = readArguments();
  if ((await freePort(port)) === undefined) {
    throw new DemoFailed(
      `端口 ${port} 已被占用：演示可能已在运行（http://localhost:${port}）。请先停止它，或换端口：npm run demo -- --port ${port + 1}`,
      `port ${port} is in use, perhaps by the demo itself: stop it, or choose another port`
    );
  }
  const database = await openDemoDatabase();
  try {
    if (reset) await resetDemo(database);
    const [built, made] = await bothOrNeither(
      ensureBuild(stopping.signal),
      ensureWorld(database, stopping.signal)
    );
    const server = await serve(database, port, stopping.signal);
    const kind = built || made ? ['首次启动', 'first start'] : ['再次启动', 'later start'];
    say(`就绪（${kind[0]}，用时 ${seconds()} 秒）`, `ready, ${kind[1]}, ${seconds()} s`);
    tell(...accountLines(server.url));
    const stopped = new Promise<'stopped'>((resolve) =>
      stopping.signal.addEventListener('abort', () => resolve('stopped'))
    );
    const first = await Promise.race([stopped, server.ended]);
    await server.stop();
    if (first !== 'stopped') {
      const { zh, en } = endingWords(first);
      throw new DemoFailed(
        `服务器意外退出（${zh}）：\n${logTail()}`,
        `the server ended by itself (${en})`
      );
    }
  } finally {
    await database.close();
  }
}

/** Both at the same time; when one fails the other is ended before anything is closed. */
async function bothOrNeither(
  build: Promise<boolean>,
  world: Promise<boolean>
): Promise<[boolean, boolean]> {
  try {
    return await Promise.all([build, world]);
  } catch (error) {
    stopping.abort();
    await Promise.allSettled([build, world]);
    throw error;
  }
}

function readArguments(): { port: number; reset: boolean } {
  const options = {
    port: { type: 'string', default: '3000' },
    reset: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' }
  } as const;
  try {
    const { values } = parseArgs({ options });
    const port = Number(values.port);
    if (values.help || !Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error('help');
    return { port, reset: values.reset };
  } catch {
    tell(HELP);
    process.exit(process.argv.includes('--help') || process.argv.includes('-h') ? 0 : 2);
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping.signal.aborted) return;
    say('正在停止…', 'stopping');
    stopping.abort();
  });
}

try {
  await main();
  say('已停止，数据保留', 'stopped, data kept');
} catch (error) {
  if (stopping.signal.aborted && !(error instanceof DemoFailed)) {
    say('已停止', 'stopped');
  } else if (error instanceof DemoFailed) {
    console.error(`\n${error.zh}\n${error.en}`);
    process.exitCode = 1;
  } else {
    console.error(error);
    process.exitCode = 1;
  }
}
