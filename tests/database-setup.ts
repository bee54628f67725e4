// Once a vitest run, before any test file: opens the database server and tells the files where it is. A run of pure
// tests loses little by it, because server data and template are kept between runs.
import type { TestProject } from 'vitest/node';
import { openDatabaseServer } from './database-server';

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
    templateDatabase: string;
    testRun: string;
  }
}

let close = async () => {};

/** Vitest's entry. */
export async function setup(project: TestProject): Promise<void> {
  const server = await openDatabaseServer();
  close = server.close;
  project.provide('serverUrl', server.url);
  project.provide('templateDatabase', server.template);
  project.provide('testRun', server.run);
}

/** Vitest's exit. */
export async function teardown(): Promise<void> {
  await close();
}
