/**
 * The batch checks that compare respondents with each other, the frame and the staff register: one statement over the
 * current submissions of a round. What they look at is taken out of the answers once (`fact`); each check is a select
 * over sets of it, so that PostgreSQL sorts and joins, on disk where memory ends.
 */
import type postgres from 'postgres';
import type { Round } from '../../casework/lifecycle';
import type { BatchCheckId } from './check';

type Sql = postgres.TransactionSql;
type Part = postgres.PendingQuery<postgres.Row[]>;

/** A check that is hit by a submission. `value` is what is left to judge here: the number of ID-10. */
export type RespondentHit = {
  check: BatchCheckId;
  caseId: string;
  submissionId: string;
  orgUnitId: string;
  form: string;
  items: string[];
  /** From 0; null outside of rows. */
  row: number | null;
  value: string | null;
};

/** Every hit of the checks of this file, in no order. Cancel the query to stop before the first row. */
export function respondentHits(tx: Sql, round: Round) {
  const checks = [
    registrationNumbers,
    sharedCreditCode,
    severalLicences,
    sharedTelephone,
    staffTelephone,
    approvedWithoutClass,
    orphanEstablishment,
    missingEstablishment,
    duplicateOfNothing,
    addedThoughKnown
  ];
  const [first, ...others] = checks.map((check) => check(tx));
  const all = others.reduce((whole, part) => tx`${whole} union all ${part}`, first!);
  return tx<RespondentHit[]>`
    with fact as materialized (${facts(tx, round)}), telephone as materialized (${telephones(tx)}),
         frame_key as materialized (${frameKeys(tx)}), county as materialized (${countyCodes(tx)}),
         staff as materialized (${staffTelephones(tx)})
    ${all}`;
}

/**
 * What is compared, by case. Items of 611, 621 and 622 that mean the same have one name here; their ids never collide.
 * Blank is null. The one call of `jsonb_to_record` reads the stored answers once.
 */
function facts(tx: Sql, round: Round): Part {
  return tx`
    select c.id as case_id, s.id as submission_id, c.org_unit_id, c.frame_entry_id, c.state, e.kind, k.form,
           coalesce(a.result, s.outcome) as result, coalesce(a."208", a.status, '1') as status,
           coalesce(a.result, s.outcome) in ('1', '8', 'N')
             and coalesce(a."208", a.status, '1') not in ('4', '5', '6', '7') as is_active,
           coalesce(a."109", a.uscc) as code, case k.form when '611' then '109' else 'uscc' end as code_item,
           coalesce(a."109_org", a.org) as org_code, a.reg15,
           ${nameKey(tx, tx`coalesce(a."102", a.name, e.name)`)} as name_key,
           coalesce(a."201", a.rep, a.owner) as head,
           regexp_replace(coalesce(a."203_mobile", a.mobile), '[^0-9]', '', 'g') as mobile,
           regexp_replace(coalesce(a."203_area" || a."203_tel", a."telArea" || a.tel, a.tel), '[^0-9]', '', 'g')
             as landline,
           regexp_replace(a."declarantTel", '[^0-9]', '', 'g') as declarant,
           coalesce(a."105_street", a.addr) as address, coalesce(a."103_code", e.industry_code) as class,
           a."103_code" as answered_class, a.type = '2' as is_establishment,
           coalesce(a."182_code", a."parentCode") as parent, coalesce(a."182_area", a."parentArea") as parent_area,
           case k.form when '611' then '182_code' else 'parentCode' end as parent_item,
           coalesce(a."182_code", a."parentCode", a."214a_code") as group_code,
           case when a."198" ~ '^[0-9]{1,15}$' then a."198"::bigint end as persons,
           case when a."214" = '1' then s.answers -> '611-1' -> 'A' end as branches,
           trim(coalesce(a."dupFrameNo", s.outcome_facts ->> 'duplicateOf')) as duplicate_of
    from census_case c
    join submission s on s.id = c.current_submission_id
    join frame_entry e on e.id = c.frame_entry_id
    cross join lateral (select case when ${round} <> 'frameCheck' then '611'
                                    when e.kind = 'household' then '622' else '621' end as form) k
    cross join lateral jsonb_to_record(coalesce(s.answers -> k.form, '{}')) as a(
      result text, "208" text, status text, "109" text, uscc text, "109_org" text, org text, reg15 text,
      "102" text, name text, "201" text, rep text, owner text, "203_mobile" text, mobile text, "203_area" text,
      "203_tel" text, "telArea" text, tel text, "declarantTel" text, "105_street" text, addr text, "103_code" text,
      type text, "182_code" text, "parentCode" text, "182_area" text, "parentArea" text, "214a_code" text,
      "198" text, "214" text, "dupFrameNo" text)
    where c.round = ${round}`;
}

/** A telephone by case with the items that have it. Fewer than seven digits are no number. */
function telephones(tx: Sql): Part {
  return tx`
    select f.case_id, t.number, array_agg(t.item order by t.item) as items
    from fact f cross join lateral (values
      (case f.form when '611' then '203_mobile' else 'mobile' end, f.mobile),
      (case f.form when '611' then '203_tel' else 'tel' end, f.landline),
      ('declarantTel', f.declarant)) as t(item, number)
    where length(t.number) >= 7 group by f.case_id, t.number`;
}

/** What an entry of the frame is found by: its codes, the organisation code in its credit code, number and name. */
function frameKeys(tx: Sql): Part {
  return tx`
    select id, kind, credit_code as key from frame_entry where credit_code is not null
    union select id, kind, org_code from frame_entry where org_code is not null
    union select id, kind, substr(credit_code, 9, 9) from frame_entry where length(credit_code) = 18
    union select id, kind, 'no ' || frame_no from frame_entry
    union select id, kind, ${nameKey(tx, tx`name`)} from frame_entry`;
}

/** Names are compared without blanks, full width and case. */
function nameKey(tx: Sql, name: Part): Part {
  return tx`'name ' || upper(regexp_replace(normalize(${name}, nfkc), '\\s', '', 'g'))`;
}

/** Six digits of the county, or of several where a zone reaches into others. */
function countyCodes(tx: Sql): Part {
  return tx`select distinct left(district_code, 6) as code from area`;
}

function staffTelephones(tx: Sql): Part {
  return tx`
    select distinct regexp_replace(phone, '[^0-9]', '', 'g') as number from user_account where phone is not null`;
}

/** The columns of a hit, of a `fact` called f. */
function hit(tx: Sql, check: BatchCheckId, items: Part, row: Part = tx`null::integer`): Part {
  return tx`${check} as check, f.case_id as "caseId", f.submission_id as "submissionId",
    f.org_unit_id as "orgUnitId", f.form, ${items} as items, ${row} as row, null::text as value`;
}

/** ID-10: the numbers; the caller knows the rule of the check digit. */
function registrationNumbers(tx: Sql): Part {
  return tx`
    select 'ID-10' as check, case_id as "caseId", submission_id as "submissionId", org_unit_id as "orgUnitId", form,
           array['reg15'] as items, null::integer as row, reg15 as value
    from fact where reg15 ~ '^[0-9]{15}$'`;
}

/** ID-11. */
function sharedCreditCode(tx: Sql): Part {
  return tx`
    select ${hit(tx, 'ID-11', tx`array[f.code_item]`)}
    from (select *, count(*) over (partition by code) as holders from fact where is_active and code <> '') f
    where f.holders > 1`;
}

/** ID-12. */
function severalLicences(tx: Sql): Part {
  return tx`
    select ${hit(tx, 'ID-12', tx`array[f.code_item]`)}
    from (select *, min(code) over same as least, max(code) over same as greatest
          from (select *, coalesce(nullif(mobile, ''), landline) as number from fact) n
          where is_active and code <> '' and head <> '' and number <> '' and address <> ''
          window same as (partition by head, number, address)) f
    where f.least <> f.greatest`;
}

/** U-11: establishments of one legal entity count once; the numbers of accounting agencies are left out. */
function sharedTelephone(tx: Sql): Part {
  return tx`
    select ${hit(tx, 'U-11', tx`f.items`)}
    from (select f.*, t.number, t.items from telephone t join fact f using (case_id)) f
    where f.number in (
        select t.number from telephone t join fact g using (case_id)
        group by t.number
        having count(distinct coalesce(g.group_code, g.code, g.case_id::text)) > 3
          and bool_and(coalesce(g.class, '') <> '7241'))
      and not exists (select 1 from frame_entry e where e.industry_code = '7241'
                      and regexp_replace(e.phone, '[^0-9]', '', 'g') = f.number)`;
}

/** U-12. */
function staffTelephone(tx: Sql): Part {
  return tx`
    select ${hit(tx, 'U-12', tx`t.items`)}
    from telephone t join fact f using (case_id) where t.number in (select number from staff)`;
}

/** U-36: in the answer or, as the office's coders decided it, beside the answer. */
function approvedWithoutClass(tx: Sql): Part {
  return tx`
    select ${hit(tx, 'U-36', tx`array['103_code']`)}
    from fact f
    where f.form = '611' and f.result = '1' and f.state = 'approved' and f.status <> '6'
      and coalesce(f.answered_class, '') = ''
      and not exists (select 1 from coded_activity d where d.submission_id = f.submission_id
                      and d.place = '611:103_code' and d.decided_code is not null)`;
}

/** U-69. */
function orphanEstablishment(tx: Sql): Part {
  return tx`
    select ${hit(tx, 'U-69', tx`array[f.parent_item]`)}
    from fact f
    where f.is_establishment and f.is_active and f.parent <> ''
      and not exists (select 1 from frame_key k where k.key = f.parent)
      and (coalesce(f.parent_area, '') = '' or left(f.parent_area, 6) in (select code from county))`;
}

/** A-07: rows of branches that say they lie in the county. */
function missingEstablishment(tx: Sql): Part {
  return tx`
    select ${hit(tx, 'A-07', tx`array['10']`, tx`f.row`)}
    from (
      select r.case_id, r.submission_id, r.org_unit_id, '611-1'::text as form, r.row,
             bool_or(k.id is not null) as is_known,
             bool_or(abs(x.persons - r.persons) <= 0.05 * r.persons) as fits,
             bool_and(x.persons is null) as is_silent
      from (
        select f.case_id, f.submission_id, f.org_unit_id, f.frame_entry_id, (n - 1)::integer as row,
               case when b ->> '10' ~ '^[0-9]{1,15}$' then (b ->> '10')::bigint end as persons,
               array[b ->> '2', b ->> '3', ${nameKey(tx, tx`b ->> '4'`)}] as keys
        from fact f cross join lateral jsonb_array_elements(f.branches) with ordinality as list(b, n)
        where jsonb_typeof(f.branches) = 'array' and b ->> '1' = '2'
          and left(b ->> '6', 6) in (select code from county)) r
      cross join lateral unnest(r.keys) as wanted(key)
      left join frame_key k on k.key = wanted.key and k.id <> r.frame_entry_id
        and (k.kind = 'establishment' or k.key not like 'name %')
      left join fact x on x.frame_entry_id = k.id
      group by r.case_id, r.submission_id, r.org_unit_id, r.row) f
    where not f.is_known or (f.fits is not true and not f.is_silent)`;
}

/** R-01: undecided while the entry that is kept has no result. */
function duplicateOfNothing(tx: Sql): Part {
  return tx`
    select ${hit(tx, 'R-01', tx`case f.form when '611' then '{}' else array['dupFrameNo'] end`)}
    from fact f
    cross join lateral unnest(array['no ' || f.duplicate_of, f.duplicate_of]) as wanted(key)
    left join frame_key k on k.key = wanted.key and k.id <> f.frame_entry_id
    left join fact x on x.frame_entry_id = k.id
    where f.result = '2'
    group by f.case_id, f.submission_id, f.org_unit_id, f.form
    having bool_and(k.id is null or coalesce(x.result, '1') <> '1')`;
}

/** R-04: by code, organisation code or name. */
function addedThoughKnown(tx: Sql): Part {
  return tx`
    select ${hit(tx, 'R-04', tx`array[f.code_item]`)}
    from (
      select distinct f.case_id, f.submission_id, f.org_unit_id, f.form, f.code_item
      from fact f
      cross join lateral unnest(array[f.code, f.org_code, f.name_key]) as wanted(key)
      join frame_key k on k.key = wanted.key and k.id <> f.frame_entry_id
      left join fact x on x.frame_entry_id = k.id
      where f.result = 'N' and coalesce(x.result, '') not in ('2', '4', '6', '7', 'N')) f`;
}
