/**
 * Who became part of whom, in SQL: `merged` are those with predecessors, `line` who is in them from which month on
 * (`joins`, null for themselves), and `absent` the months, seen from a month, in which nobody's counts are theirs: before
 * they or a predecessor began, or beyond a series break. Another way than lib/domain/lineage.ts, on purpose.
 */
export const MERGERS = `
  joined as materialized (
    select s.id, p.id as predecessor, (p.last + interval '1 month')::date as joins
    from places p join places s on s.id = p.successor_id where p.last is not null
  ), merged as materialized (
    select id, country, first, last from places where id in (select id from joined)
  ), line as (
    select id, id as member, null::date as joins from merged
    union
    select l.id, j.predecessor, coalesce(l.joins, j.joins)
    from line l join joined j on j.id = l.member join places m on m.id = l.member
    where j.predecessor <> l.id and (l.joins is null or j.joins <= m.last)
  ), broken as materialized (
    select j.id, j.joins from joined j join event e on e.municipality_id = j.id
      and date_trunc('month', e.from_day)::date = j.joins
    where e.kind = 'series_break' and e.area_slot is null and e.channel_slot is null and e.until_version is null
  ), absent as materialized (
    select distinct s.id, w.month, g.at::date as at
    from (select distinct country, (month + make_interval(months => later))::date as month
      from months cross join generate_series(0, 11) as later) w
    join merged s on s.country = w.country and s.first <= w.month and (s.last is null or w.month <= s.last)
    cross join lateral generate_series(w.month - interval '11 months', w.month, interval '1 month') as g(at)
    join line l on l.id = s.id
    join places x on x.id = l.member
    where (l.joins is null or (l.joins <= w.month and g.at <= x.last))
      and ((g.at < x.first and not exists (select from joined j where j.id = x.id and j.joins > g.at
          and j.joins <= coalesce(x.last, w.month) and j.joins <= w.month))
        or exists (select from broken b where b.id = x.id and b.joins > g.at
          and b.joins <= coalesce(x.last, w.month) and b.joins <= w.month))
  )`;

/** The windows of those in `merged`, each month made of those who are in it: `merged_windows`, and `merged_parts` of them. */
export function mergedWindows(byChannel: (term: (slot: number) => string) => string): string {
  return `
  merged_spans as (
    select distinct l.id, s.country, k.kind, k.length, w.month,
      (w.month - make_interval(months => k.length - 1))::date as first
    from months m
    join line l on l.member = m.municipality_id
    join merged s on s.id = l.id
    join places p on p.id = l.member
    cross join (values ('month', 1), ('rolling12', 12)) as k(kind, length)
    cross join lateral generate_series(0, k.length - 1) as later
    cross join lateral (select (m.month + make_interval(months => later))::date as month) w
    where s.first <= w.month and (s.last is null or w.month <= s.last) and (l.joins is null or l.joins <= w.month)
      and p.first <= m.month and (p.last is null or m.month <= p.last)
  ), merged_parts as materialized (
    select w.id, w.country, w.kind, w.length, w.month, w.first, g.at::date as at, l.member
    from merged_spans w
    cross join lateral generate_series(w.first, w.month, interval '1 month') as g(at)
    join line l on l.id = w.id and (l.joins is null or l.joins <= w.month)
    join places p on p.id = l.member and p.first <= g.at and (p.last is null or g.at <= p.last)
    where not exists (select from absent a where a.id = w.id and a.month = w.month and a.at = g.at)
  ), merged_months as (
    select w.id, w.country, w.kind, w.length, w.month, w.first, w.at,
      bool_and(coalesce(m.complete, false)) as complete, bool_and(coalesce(m.joint, false)) as joint,
      bool_and(coalesce(m.by_area, false)) as by_area,
      sum(m.total) as total, sum(m.digital) as digital, sum(m.self_service) as self_service,
      ${byChannel((slot) => `sum(m.c${slot}) as c${slot}`)}
    from merged_parts w left join months m on m.municipality_id = w.member and m.month = w.at
    group by w.id, w.country, w.kind, w.length, w.month, w.first, w.at
    having count(m.month) > 0
  ), merged_windows as (
    select id::text as municipality_id, country, kind, month,
      count(*) = length and bool_and(complete) as complete, count(*) = length and bool_and(joint) as joint,
      count(*) = length and bool_and(by_area) as by_area,
      sum(total)::bigint as total, sum(digital)::bigint as digital, sum(self_service)::bigint as self_service,
      array[${byChannel((slot) => `sum(c${slot})::bigint`)}] as by_channel, first
    from merged_months group by id, country, kind, length, month, first
  )`;
}
