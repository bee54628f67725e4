/**
 * `npm run migrations -- NAME`: writes the next migration from the schemas. drizzle-kit puts `"public".` into
 * foreign keys, which would tie every county to one schema; it is removed here, and a test refuses it.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const name = process.argv[2];
if (!name) {
  console.error('usage: npm run migrations -- NAME');
  process.exit(2);
}
execFileSync('npx', ['drizzle-kit', 'generate', '--name', name], { stdio: 'inherit' });
for (const file of readdirSync('drizzle').filter((entry) => entry.endsWith('.sql'))) {
  const text = readFileSync(`drizzle/${file}`, 'utf8');
  const cleaned = text.replaceAll('"public".', '');
  if (cleaned !== text) writeFileSync(`drizzle/${file}`, cleaned);
}
