/**
 * How what the feed tells is shown to a tablet: one renderer for each kind of row, set-wise. A row says only what
 * changed; it is rendered when it is pulled, so a tablet that was away for days sees the present once.
 */
import { tabletCases } from '../collection/queries.server';
import type { TabletCase } from '../collection/exchange';
import type { Reader } from '../platform/database.server';
import type { FeedRow } from '../platform/feed.server';

export type Rendered = { cases: TabletCase[]; gone: string[] };
type Renderer = (
  reader: Reader,
  enumeratorId: string,
  refs: readonly string[]
) => Promise<Rendered>;

const renderers: Readonly<Record<string, Renderer>> = { case: renderCases };

/** Everything there is, for a tablet that knows nothing. */
export async function renderAll(reader: Reader, enumeratorId: string): Promise<Rendered> {
  return { cases: await tabletCases(reader, enumeratorId, 'all'), gone: [] };
}

/** What the rows are about, each subject once. A kind without a renderer is a mistake of ours and throws. */
export async function renderFeed(
  reader: Reader,
  enumeratorId: string,
  feedRows: readonly FeedRow[]
): Promise<Rendered> {
  const rendered: Rendered = { cases: [], gone: [] };
  const kinds = new Set(feedRows.map((row) => row.kind));
  for (const kind of kinds) {
    const render = renderers[kind];
    if (!render) throw new Error(`the feed has rows of kind ${kind}, which nobody renders`);
    const refs = new Set(feedRows.filter((row) => row.kind === kind).map((row) => row.ref));
    const part = await render(reader, enumeratorId, [...refs]);
    rendered.cases.push(...part.cases);
    rendered.gone.push(...part.gone);
  }
  return rendered;
}

async function renderCases(
  reader: Reader,
  enumeratorId: string,
  caseIds: readonly string[]
): Promise<Rendered> {
  const cases = await tabletCases(reader, enumeratorId, caseIds);
  const own = new Set(cases.map((one) => one.id));
  return { cases, gone: caseIds.filter((id) => !own.has(id)) };
}
