// Holds the house together: the rules of design §2, read from the import statements. A failure names file, import, rule.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', 'src');

/** What each domain may import: itself and what stands before it. */
const ORDER = [
  'platform',
  'form-engine',
  'access',
  'territory',
  'census-forms',
  'schedule',
  'frame',
  'casework',
  'collection',
  'review',
  'classification',
  'quality',
  'progress',
  'guidance',
  'supervision',
  'signoff',
  'publication',
  'assembly'
];

/** Who may write outside the door: sessions, login attempts, the access log, job state. */
const WRITERS_OUTSIDE = [
  'lib/platform/command.server.ts',
  'lib/platform/database.server.ts',
  'lib/platform/jobs.server.ts',
  'lib/platform/access-log.server.ts',
  'lib/access/session.server.ts',
  'lib/access/throttle.server.ts'
];

type Import = { file: string; target: string };

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|svelte)$/.test(file));
const sources = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
const imports: Import[] = files.flatMap((file) =>
  importsOf(file).map((target) => ({ file, target }))
);

/** Targets as paths below src without extension (`lib/access/actor`), or names of packages. */
function importsOf(file: string): string[] {
  const code = withoutComments(sources.get(file)!);
  const statements = code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])(.+?)\1/g);
  return [...statements].map(([, , target = '']) => {
    if (target.startsWith('$lib/')) return target.replace('$lib', 'lib');
    return target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
  });
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|<!--[\s\S]*?-->/gm, '');
}

const roomOf = (file: string) => (file.startsWith('lib/') ? file.split('/')[1]! : 'routes');
const isServer = (file: string) => /\.server\b/.test(file) || /\/\+server\.ts$/.test(file);
const isComponent = (file: string) => /\.svelte(\.ts)?$/.test(file);
/** The tablet's and the design system's files live in a browser: what is not for the server there is no rule. */
const isPure = (file: string) =>
  ORDER.includes(roomOf(file)) && !isServer(file) && !isComponent(file);
const inLib = ({ file }: Import) => file.startsWith('lib/');
const told = (found: Import[]) => found.map(({ file, target }) => `${file} imports ${target}`);

test('the source is found at all', () => expect(imports.length).toBeGreaterThan(100));

test('rule 1: a domain imports itself and what stands before it', () => {
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [ORDER.indexOf(roomOf(file)), ORDER.indexOf(roomOf(target))];
    if (from === -1 || !target.startsWith('lib/')) return false;
    if (roomOf(target) === 'ui') return !isComponent(file);
    return roomOf(target) !== 'i18n' && (to === -1 || to > from);
  });
  expect(told(wrong)).toEqual([]);
  const rooms = new Set(files.filter((file) => file.startsWith('lib/')).map(roomOf));
  expect([...rooms].filter((room) => ![...ORDER, 'ui', 'i18n', 'tablet'].includes(room))).toEqual(
    []
  );
});

test('rule 2: what imports server code is server code', () => {
  const wrong = imports.filter(
    ({ file, target }) =>
      !isServer(file) &&
      (/\.server$/.test(target) || /^(drizzle-orm|postgres|lucia|@node-rs|pino|node:)/.test(target))
  );
  expect(told(wrong)).toEqual([]);
});

test('rule 3: pure files know no Svelte, no clock, no chance', () => {
  const svelte = imports.filter(
    ({ file, target }) => isPure(file) && /^svelte\b|\.svelte$/.test(target)
  );
  const reading =
    /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bperformance\.now\(|\brandomUUID\(/;
  const impure = files.filter(
    (file) => isPure(file) && reading.test(withoutComments(sources.get(file)!))
  );
  expect(told(svelte)).toEqual([]);
  expect(impure).toEqual([]);
});

test('rule 4: ui and tablet stand aside, and nobody imports a route', () => {
  const wrong = imports.filter(({ file, target }) => {
    if (target.startsWith('routes/')) return !file.startsWith('routes/');
    if (!target.startsWith('lib/')) return false;
    if (roomOf(file) === 'ui') return !['ui', 'i18n'].includes(roomOf(target));
    if (roomOf(file) === 'i18n') return roomOf(target) !== 'i18n';
    return (
      roomOf(file) === 'tablet' &&
      (isServer(target) || /^lib\/(assembly|census-forms\/data)\b/.test(target))
    );
  });
  expect(told(wrong)).toEqual([]);
});

test('rule 5: across domains only rules, schema, store, queries and components, never a command', () => {
  const wrong = imports.filter(inLib).filter(({ file, target }) => {
    const [from, to] = [roomOf(file), roomOf(target)];
    if (from === to || from === 'assembly' || !ORDER.includes(to)) return false;
    if (target.includes('/commands/') || /\bjobs\.server$/.test(target)) return to !== 'platform';
    return (
      isServer(target) &&
      to !== 'platform' &&
      !/\b(schema|store|queries|catalogue|package|coding-pack)\.server$/.test(target)
    );
  });
  expect(told(wrong)).toEqual([]);
});

test('rule 6: names say what a thing is', () => {
  const vague = /^(utils?|helpers?|common|shared|misc|types|manager|service)$/;
  expect(files.filter((file) => file.split(/[/.]/).some((part) => vague.test(part)))).toEqual([]);
});

test('rule 7: under src/lib imports are relative, and SvelteKit is absent', () => {
  const absolute = files.filter(
    (file) => file.startsWith('lib/') && /from\s+['"]\$lib/.test(sources.get(file)!)
  );
  const kit = imports.filter(
    ({ file, target }) =>
      inLib({ file, target }) && !isComponent(file) && /^(\$env|\$app|@sveltejs\/kit)/.test(target)
  );
  expect(absolute).toEqual([]);
  expect(told(kit)).toEqual([]);
});

test('one door: a writing transaction is made only by the executor and the closed list', () => {
  const wrong = files.filter((file) => {
    if (WRITERS_OUTSIDE.includes(file)) return false;
    const code = withoutComments(sources.get(file)!);
    return (
      /\btransact\b/.test(code) ||
      /\bdatabase\.drizzle\b/.test(code) ||
      /\bas (unknown as )?Tx\b/.test(code)
    );
  });
  expect(wrong).toEqual([]);
});

test('each command file holds one command', () => {
  const commandFiles = files.filter((file) => file.includes('/commands/'));
  const wrong = commandFiles.filter(
    (file) => sources.get(file)!.match(/^export const /gm)?.length !== 1
  );
  expect(wrong).toEqual([]);
  expect(
    commandFiles.filter((file) => !/^[a-z]+(-[a-z]+)+\.server\.ts$/.test(path.basename(file)))
  ).toEqual([]);
});
