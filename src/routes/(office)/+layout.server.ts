/** What the frame of the offices shows: who is here, for which organisation, on which day, and where they may go. */
import { redirect } from '@sveltejs/kit';
import { homeOf } from '$lib/access/route-rights';
import { navigationFor } from '$lib/assembly/navigation';
import { application } from '$lib/assembly/running.server';
import { censusDay, daysBetween } from '$lib/platform/clock';
import { REGISTRATION_END } from '$lib/schedule/plan';
import { orgUnitName } from '$lib/territory/queries.server';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
  const { actor, language } = locals;
  // Only the page of refusals is open to strangers.
  if (!actor) redirect(303, '/login');
  const { clock, read } = application();
  const today = censusDay(clock.now());
  return {
    language,
    person: { login: actor.login, name: actor.name, role: actor.role },
    orgUnitName: await read((reader) => orgUnitName(reader, actor.orgUnitId)),
    today,
    daysLeft: daysBetween(today, REGISTRATION_END),
    home: homeOf(actor.role),
    navigation: navigationFor(actor)
  };
};
