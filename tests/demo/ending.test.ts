// What the demo says when its server has died: the code it left, or the signal that ended it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { endingWords, type Ending } from '../../scripts/demo/serve';

async function endingOf(script: string): Promise<Ending> {
  const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
  const [code, signal] = (await once(child, 'exit')) as [Ending['code'], Ending['signal']];
  return { code, signal };
}

describe('a server that', () => {
  test('gave up says with which code', async () => {
    const words = endingWords(await endingOf('process.exit(13)'));
    expect(words).toEqual({ zh: '退出码 13', en: 'exit code 13' });
  });

  test('was killed says by which signal', async () => {
    const words = endingWords(await endingOf("process.kill(process.pid, 'SIGKILL')"));
    expect(words).toEqual({ zh: '被信号 SIGKILL 终止', en: 'ended by SIGKILL' });
  });
});
