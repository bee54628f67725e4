// Icons become plain markup at build (scripts/plain-icons.ts): that works only as long as the package writes its files as
// it does, and as long as our screens hand icons nothing but what the markup takes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainIcon, plainIcons } from '../../scripts/plain-icons';

const root = join(import.meta.dirname, '../..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|ts)$/.test(file))
  .map((file) => ({
    file,
    text: readFileSync(join(root, 'src', file), 'utf8')
  }));
const imported = sources.flatMap(({ text }) => [
  ...text.matchAll(/import (\w+) from '@lucide\/svelte\/icons\/([\w-]+)'/g)
]);

function transformed(icon: string): string {
  const folder = join(root, 'node_modules/@lucide/svelte/dist/icons');
  // An icon of two names has one file.
  const alias = readFileSync(join(folder, `${icon}.js`), 'utf8');
  const id = join(folder, /"\.\/([\w-]+\.svelte)"/.exec(alias)?.[1] ?? '');
  const { transform } = plainIcons() as unknown as {
    transform(code: string, id: string): { code: string } | undefined;
  };
  return transform(readFileSync(id, 'utf8'), id)?.code ?? '';
}

describe('icons', () => {
  it('are found', () => expect(imported.length).toBeGreaterThan(40));

  it.each([...new Set(imported.map(([, , icon]) => icon!))].sort())(
    '%s is drawn by lines',
    (icon) =>
      expect(transformed(icon)).toMatch(/<svg [^>]+ class="[^"]+" .*>(<\w+ [^>]+\/>)+<\/svg>/)
  );

  it('keep their lines as the package has them', () => {
    const check = plainIcon({ name: 'check', node: [['path', { d: 'M20 6 9 17l-5-5' }]] });
    expect(check).toContain('class="lucide lucide-check {own}"');
    expect(check).toContain('<path d="M20 6 9 17l-5-5"/></svg>');
  });

  it('leaves every other file alone', () => {
    const { transform } = plainIcons() as unknown as {
      transform(code: string, id: string): unknown;
    };
    expect(transform('const iconData = {};', '/src/lib/ui/Button.svelte')).toBeUndefined();
  });

  it('are given a size, a class, a label and nothing else that would be lost', () => {
    const names = new Set(imported.map(([, name]) => name!));
    for (const { file, text } of sources) {
      for (const [tag, name] of text.matchAll(/<([A-Z]\w*|\w+\.icon)\b[^>]*?\/>/g)) {
        if (!names.has(name!) && !name!.endsWith('.icon')) continue;
        const given = [...tag.matchAll(/\s([\w:-]+)=/g)].map(([, attribute]) => attribute!);
        const lost = given.filter(
          (one) => !['size', 'class', 'aria-hidden', 'aria-label'].includes(one)
        );
        expect(lost, `${file}: ${tag}`).toEqual([]);
      }
    }
  });
});
