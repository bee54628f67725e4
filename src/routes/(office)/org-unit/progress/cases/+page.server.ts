import { error } from '@sveltejs/kit';
import { scopeOf } from '$lib/access/actor';
import { application } from '$lib/assembly/running.server';
import { caseFilterOf } from '$lib/casework/board-filter';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { translate } from '$lib/i18n/dictionary';
import { logAccess } from '$lib/platform/access-log.server';
import { censusDay } from '$lib/platform/clock';
import { progressByArea, progressByEnumerator } from '$lib/progress/queries.server';
import { orderOf, readStatusFilter } from '$lib/progress/status-filter';
import { statusCard, statusPage } from '$lib/progress/status-queries.server';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { read, clock } = application();
  const actor = locals.actor!;
  const scope = scopeOf(actor);
  const filter = readStatusFilter(url.searchParams);
  const order = orderOf(filter);
  const today = censusDay(clock.now());
  const paging = { page: filter.page, pageSize: PAGE_SIZE, today };
  const found = await read(async (reader) => ({
    cases: await statusPage(reader, scope, CURRENT_ROUND, caseFilterOf(filter), order, paging),
    card: filter.case ? await statusCard(reader, scope, filter.case, today) : null,
    areas: await progressByArea(reader, actor.orgUnitId!, CURRENT_ROUND, today),
    enumerators: await progressByEnumerator(reader, actor.orgUnitId!, CURRENT_ROUND, today)
  }));
  if (filter.case && !found.card) error(404, 'casework.case_not_found');
  const seen = found.card ? [{ kind: 'case', id: found.card.id }] : [];
  await logAccess(application(), actor, seen, 'statusCard');
  const crumb = translate(locals.language, 'progress.status.title');
  return { ...found, filter, order, crumb };
};
