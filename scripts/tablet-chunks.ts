// What a tablet loads before its first question, in a few large files: small ones compress badly and each costs a request. Which module goes where is found from who imports it; what only office pages or late parts of the tablet use is
// left to the bundler.
type Modules = { getModuleInfo(id: string): ModuleLinks | null };
type ModuleLinks = {
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
};

/** The layouts and the page of a form's section. */
const FIRST_QUESTION =
  /\/src\/routes\/(\+layout\.svelte|\+layout\.ts|\(tablet\)\/field\/(\+layout\.(svelte|ts)|case\/\[id\]\/(\+layout\.svelte|form\/.*\+page\.svelte)))$/;
const TABLET = /\/src\/routes\/\(tablet\)\//;
/** What every page of the office loads, and the pages before signing in. */
const EVERYWHERE = /\/src\/routes\/(\+layout\.svelte|\(office\)\/\+layout\.svelte)$/;
const PAGE = /\/src\/routes\//;

export type TabletChunk = 'form' | 'field' | 'shared' | 'base';

/**
 * `form`: only the form's page uses it; `field`: other pages of the tablet too; `shared`: some pages of the office as well;
 * `base`: all of them. Null where the first question does without it, and for pages, which are files of their own.
 */
export function tabletChunk(id: string, modules: Modules): TabletChunk | null {
  if (PAGE.test(id)) return null;
  const atOnce = pagesAbove(id, modules, (info) => info.importers);
  if (!atOnce.some((page) => FIRST_QUESTION.test(page))) return null;
  if (atOnce.some((page) => EVERYWHERE.test(page))) return 'base';
  const ever = pagesAbove(id, modules, (info) => [...info.importers, ...info.dynamicImporters]);
  if (ever.every((page) => FIRST_QUESTION.test(page))) return 'form';
  return ever.every((page) => FIRST_QUESTION.test(page) || TABLET.test(page)) ? 'field' : 'shared';
}

/** Pages, and whatever else nobody imports, from which a module is reached. */
function pagesAbove(
  id: string,
  modules: Modules,
  importersOf: (info: ModuleLinks) => readonly string[]
): string[] {
  const seen = new Set([id]);
  const pages = new Set<string>();
  for (const one of seen) {
    const info = modules.getModuleInfo(one);
    const above = info ? importersOf(info) : [];
    if (PAGE.test(one) || above.length === 0) pages.add(one);
    else for (const importer of above) seen.add(importer);
  }
  return [...pages];
}

/** The bundler's groups: what is shared by some pages of the office is parted by who shares it. */
export function tabletChunkGroups() {
  const chunks: readonly TabletChunk[] = ['base', 'shared', 'field', 'form'];
  // Each group asks about each module.
  const known = new Map<string, TabletChunk | null>();
  const chunkOf = (id: string, modules: Modules) => {
    const chunk = known.has(id) ? known.get(id) : tabletChunk(id, modules);
    known.set(id, chunk ?? null);
    return chunk;
  };
  return chunks.map((chunk, at) => ({
    name: (id: string, modules: Modules) => (chunkOf(id, modules) === chunk ? chunk : null),
    priority: chunks.length - at,
    entriesAware: chunk === 'shared'
  }));
}
