/** Who did what when. Read by the lead department; nobody writes or deletes here. */
import { personNames, personsLike } from '$lib/access/queries.server';
import { application } from '$lib/assembly/running.server';
import { casesLike, respondentNames } from '$lib/casework/queries.server';
import { auditFilter } from '$lib/platform/audit';
import { auditPage } from '$lib/platform/audit-queries.server';
import { isId } from '$lib/platform/ids';
import { orgUnitNames } from '$lib/territory/queries.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const filter = auditFilter.parse(Object.fromEntries(url.searchParams));
  return application().read(async (reader) => {
    const persons = await personsLike(reader, filter.q);
    const subjects = [...persons, ...(await casesLike(reader, filter.q))];
    const found = await auditPage(reader, filter, { persons, subjects });
    const idsOf = (kind: string) =>
      found.entries.flatMap(({ subjectKind, subjectId }) =>
        subjectKind === kind && isId(subjectId) ? [subjectId] : []
      );
    const actors = found.entries.map(({ actorId }) => actorId);
    return {
      filter,
      ...found,
      persons: await personNames(reader, [...actors, ...idsOf('user')]),
      respondents: await respondentNames(reader, idsOf('case')),
      orgUnits: await orgUnitNames(reader),
      maySeeReads: locals.actor!.role === 'auditor'
    };
  });
};
