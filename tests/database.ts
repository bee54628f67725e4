// An own database for a database test file, cloned from the migrated template in less than a tenth of a second. Files
// may run side by side; what one writes no other sees.
import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { cloneDatabase, dropDatabase } from '../src/lib/platform/postgres/databases.server';
import { cloneDemo } from './demo-template';

/**
 * Makes a database for the calling file (or `describe`) and returns its address; it is dropped after the file's last
 * test. Call at the top of the file: `const url = await testDatabase()`.
 */
export async function testDatabase(): Promise<string> {
  const server = inject('serverUrl');
  const name = `test_${inject('testRun')}_${randomBytes(6).toString('hex')}`;
  afterAll(() => dropDatabase(server, name));
  return cloneDatabase(server, inject('templateDatabase'), name);
}

/** A database of the calling file's own with the demo's world in it. Making it for the first time takes a while. */
export async function demoDatabase(): Promise<string> {
  const server = {
    url: inject('serverUrl'),
    template: inject('templateDatabase'),
    run: inject('testRun')
  };
  const name = `demo_${randomBytes(6).toString('hex')}`;
  afterAll(() => dropDatabase(server.url, `test_${server.run}_${name}`));
  return cloneDemo(server, name);
}
