/**
 * `npm run migrations -- NAME`: writes the next migration from the schemas. drizzle-kit puts `"public".` into
 * foreign keys, which would tie every county to one schema; it is removed here, and a test refuses it.
 * Staging tables become unlogged.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Tables that need not survive a crash; drizzle-kit has no word for them. */
const UNLOGGED = ['frame_import_row'];

const name = process.argv[2];
if (!name) {
  console.error('usage: npm run migrations -- NAME');
  process.exit(2);
}
execFileSync('npx', ['drizzle-kit', 'generate', '--name', name], { stdio: 'inherit' });
for (const file of readdirSync('drizzle').filter((entry) => entry.endsWith('.sql'))) {
  const text = readFileSync(`drizzle/${file}`, 'utf8');
  const cleaned = UNLOGGED.reduce(
    (sql, table) => sql.replace(`CREATE TABLE "${table}"`, `CREATE UNLOGGED TABLE "${table}"`),
    text.replaceAll('"public".', '')
  );
  if (cleaned !== text) writeFileSync(`drizzle/${file}`, cleaned);
}
