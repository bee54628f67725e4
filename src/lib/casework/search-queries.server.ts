/** Search over respondents: name, pinyin initials, code or frame number, within a scope, with their case if any. */
import { sql, type SQL } from 'drizzle-orm';
import type { Scope } from '../access/actor';
import { rows, type Reader } from '../platform/database.server';
import type { Round } from './lifecycle';
import type { RespondentHit, RespondentHits } from './respondent-hit';

/**
 * The best `limit` hits: a whole code or frame number first, then names and initials that begin so, then those that
 * hold it anywhere; cases before entries without one, shorter names before longer. One statement.
 */
export async function respondentHits(
  reader: Reader,
  scope: Scope,
  round: Round,
  text: string,
  limit: number
): Promise<RespondentHits> {
  const { exact, begins, inside } = patternsOf(text);
  const found = await rows<RespondentHit>(
    reader,
    sql`select e.id as "entryId", e.name, coalesce(e.credit_code, e.org_code, e.old_number) as code,
               e.frame_no as "frameNo", o.name as "orgUnitName", a.name as "areaName",
               case when c.id is null then null
                    else jsonb_build_object('id', c.id, 'state', c.state, 'enumeratorName', u.name) end as "case",
               case when c.id is null then e.void_reason end as "voidReason"
        from frame_entry e
        left join census_case c on c.frame_entry_id = e.id and c.round = ${round}
        left join org_unit o on o.id = coalesce(c.org_unit_id, e.org_unit_id)
        left join area a on a.id = coalesce(c.area_id, e.area_id)
        left join user_account u on u.id = c.enumerator_id
        where ${within(scope)}
          and (e.name like ${inside} or e.name_initials like ${inside.toLowerCase()}
               or e.credit_code like ${begins} or e.org_code like ${begins} or e.old_number like ${begins}
               or e.frame_no like ${begins})
        order by (${exact} in (e.credit_code, e.org_code, e.old_number, e.frame_no)) is true desc,
                 e.name like ${begins} desc, e.name_initials like ${begins.toLowerCase()} desc,
                 c.id is null, length(e.name), e.name collate "zh-x-icu", e.id
        limit ${limit + 1}`
  );
  return { hits: found.slice(0, limit), more: found.length > limit };
}

/** Codes are written in capitals, initials in small letters; names hold hardly any letters. */
function patternsOf(text: string) {
  const exact = text.toUpperCase();
  const escaped = text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return { exact, begins: `${escaped.toUpperCase()}%`, inside: `%${escaped}%` };
}

function within(scope: Scope): SQL {
  switch (scope.kind) {
    case 'county':
      return sql`true`;
    case 'orgUnit':
      return sql`coalesce(c.org_unit_id, e.org_unit_id) = ${scope.orgUnitId}`;
    case 'enumerator':
      return sql`c.enumerator_id = ${scope.userId}`;
    default:
      return scope satisfies never;
  }
}
