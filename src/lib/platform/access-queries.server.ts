/** Reads of the log of reads, for its screen: newest first. Names of persons and respondents are other domains'. */
import { sql, type SQL } from 'drizzle-orm';
import { betweenDays } from './audit-queries.server';
import { AUDIT_PER_PAGE, type AccessFilter } from './audit';
import { rows, type Reader } from './database.server';

export type AccessEntry = {
  id: string;
  at: string;
  actorId: string;
  subjectKind: string;
  subjectId: string;
  screen: string;
};

/** Ids that the filter's words stand for; null where it asks for nobody in particular. */
export type Asked = { persons: readonly string[] | null; respondents: readonly string[] | null };

export type AccessPage = { entries: AccessEntry[]; hits: number; screens: string[] };

/** `screens` are those that occur at all, for the filter. */
export async function accessPage(
  reader: Reader,
  filter: AccessFilter,
  asked: Asked
): Promise<AccessPage> {
  const fits = sql.join(conditions(filter, asked), sql` and `);
  const entries = await rows<AccessEntry>(
    reader,
    sql`select id, at, actor_id as "actorId", subject_kind as "subjectKind", subject_id as "subjectId", screen
        from access_log where ${fits} order by at desc, id desc
        limit ${AUDIT_PER_PAGE} offset ${(filter.page - 1) * AUDIT_PER_PAGE}`
  );
  const [count] = await rows<{ hits: string }>(
    reader,
    sql`select count(*) as hits from access_log where ${fits}`
  );
  const screens = await rows<{ screen: string }>(
    reader,
    sql`select distinct screen from access_log order by screen`
  );
  return { entries, hits: Number(count!.hits), screens: screens.map(({ screen }) => screen) };
}

function conditions(filter: AccessFilter, { persons, respondents }: Asked): SQL[] {
  return [
    persons ? sql`actor_id = any(${sql.param([...persons])}::uuid[])` : sql`true`,
    respondents
      ? sql`subject_kind = 'case' and subject_id = any(${sql.param([...respondents])}::text[])`
      : sql`true`,
    filter.screen ? sql`screen = ${filter.screen}` : sql`true`,
    ...betweenDays(filter)
  ];
}
