/** Who saw which individual record, on which screen, when. For the auditor; nobody writes or deletes here. */
import { personNames, personsLike } from '$lib/access/queries.server';
import { application } from '$lib/assembly/running.server';
import { casesLike, respondentNames } from '$lib/casework/queries.server';
import { translate } from '$lib/i18n/dictionary';
import { accessPage } from '$lib/platform/access-queries.server';
import { accessFilter } from '$lib/platform/audit';
import { isId } from '$lib/platform/ids';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const filter = accessFilter.parse(Object.fromEntries(url.searchParams));
  return application().read(async (reader) => {
    const found = await accessPage(reader, filter, {
      persons: filter.person ? await personsLike(reader, filter.person) : null,
      respondents: filter.respondent ? await casesLike(reader, filter.respondent) : null
    });
    const cases = found.entries.flatMap(({ subjectKind, subjectId }) =>
      subjectKind === 'case' && isId(subjectId) ? [subjectId] : []
    );
    return {
      filter,
      ...found,
      crumb: translate(locals.language, 'platform.access.title'),
      persons: await personNames(
        reader,
        found.entries.map(({ actorId }) => actorId)
      ),
      respondents: await respondentNames(reader, cases)
    };
  });
};
