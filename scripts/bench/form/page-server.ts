// The pages that the tablet's form is measured beside, bundled and served from this machine.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageFiles } from '../../browser-bundle';

export const PAGES = ['plain', 'survey-core', 'odk'] as const;
export type PageName = (typeof PAGES)[number];

export interface PageServer {
  /** Without a slash at the end; a page is below it by its name. */
  url: string;
  close: () => void;
}

export async function servePages(names: readonly PageName[] = PAGES): Promise<PageServer> {
  const files = new Map<string, { type: string; body: Buffer }>();
  for (const name of names) {
    for (const { file, source } of await pageFiles(entryOf(name))) {
      const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
      files.set(`/${name}/${file}`, { type, body: gzipSync(source) });
    }
    const styles = [...files.keys()].filter(
      (one) => one.startsWith(`/${name}/`) && one.endsWith('.css')
    );
    files.set(`/${name}`, { type: 'text/html', body: gzipSync(html(name, styles)) });
  }
  const server = createServer(({ url = '' }, response) => {
    const found = files.get(new URL(url, 'http://localhost').pathname);
    if (!found) return response.writeHead(404).end();
    const headers = {
      'content-type': `${found.type}; charset=utf-8`,
      'content-encoding': 'gzip',
      'cache-control':
        found.type === 'text/html' ? 'no-store' : 'public, max-age=31536000, immutable'
    };
    response.writeHead(200, headers).end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

function entryOf(name: PageName): string {
  return path.join(import.meta.dirname, 'page', `${name}.ts`);
}

function html(name: PageName, styles: readonly string[]): string {
  const links = styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>${links}<script type="module" src="/${name}/entry.js"></script></head><body><div id="app"></div></body></html>`;
}
