import { CHANNEL_SLOTS } from "@/lib/domain/slot";
import { MERGERS, mergedWindows } from "./expected-mergers";

const slots = Array.from({ length: CHANNEL_SLOTS }, (_, index) => index + 1);
const byChannel = (term: (slot: number) => string) => slots.map(term).join(", ");

const isValid = `(case when i.id in (select id from merged)
      then i.first <= w.month and not exists (select from absent a
        where a.id = i.id and a.month = w.month and a.at between w.first and w.month)
      else i.first <= w.first end and (i.last is null or w.month <= i.last))`;
const carries = (measure: string) => `coalesce((select f.value from flags f where f.country = k.country
      and f.channel_slot = k.channel_slot and f.measure = '${measure}' and f.valid_from <= k.month
      order by f.valid_from desc limit 1), false)`;

/**
 * The sums of every municipality, country and area (`windows`, `countries`, `areas`), from the sheets and the registers
 * alone: what the stored rollups must be equal to. On purpose another way than the one that builds them, plain joins and
 * sums, however long it takes.
 */
export const EXPECTED_SUMS = `
  with recursive places as (
    select id, country, successor_id, date_trunc('month', valid_from)::date as first,
      date_trunc('month', valid_to)::date as last
    from municipality where until_version is null
  ), flags as (
    select * from channel_flag where until_version is null
  ), cells as (
    select p.country, s.municipality_id, s.month, ((u.slot - 1) / 16 + 1)::int as area_slot,
      ((u.slot - 1) % 16 + 1)::int as channel_slot, u.count
    from sheet s join places p on p.id = s.municipality_id
    cross join lateral unnest(s.counts) with ordinality as u(count, slot)
    where u.count is not null
  ), carrying as materialized (
    select k.*, ${carries("digital")} as digital, ${carries("self_service")} as self_service
    from (select distinct country, month, channel_slot from cells) k
  ), counted as materialized (
    select c.*, case when k.digital then c.count else 0 end as digital,
      case when k.self_service then c.count else 0 end as self_service
    from cells c join carrying k using (country, month, channel_slot)
  ), area_months as materialized (
    select municipality_id, month, area_slot, sum(count) as total, sum(digital) as digital,
      sum(self_service) as self_service
    from counted group by municipality_id, month, area_slot
  ), declared as materialized (
    select s.municipality_id, s.month, bool_and(s.counts[d.slot] is not null) as complete,
      array_agg(distinct ((d.slot - 1) % 16 + 1)::int) as channels,
      array_agg(distinct ((d.slot - 1) % 16 + 1)::int) filter (where not exists (
        select from area a where a.country = p.country and a.not_stated and a.until_version is null
          and a.slot = (d.slot - 1) / 16 + 1)) as stated
    from sheet s join places p on p.id = s.municipality_id
    join declaration d on d.municipality_id = s.municipality_id and d.until_version is null
      and d.valid_from <= s.month and (d.valid_to is null or s.month <= d.valid_to)
    group by s.municipality_id, s.month
  ), months as materialized (
    select r.*, coalesce(d.complete, false) as complete,
      coalesce(d.complete and c.core_channels::int[] <@ d.channels, false) as joint,
      coalesce(d.channels <@ d.stated, false) as by_area
    from (
      select country, municipality_id, month, sum(count) as total, sum(digital) as digital,
        sum(self_service) as self_service,
        ${byChannel((slot) => `sum(count) filter (where channel_slot = ${slot}) as c${slot}`)}
      from counted group by country, municipality_id, month
    ) r
    left join declared d using (municipality_id, month)
    join country c on c.code = r.country and c.until_version is null
  ), ${MERGERS}, ${mergedWindows(byChannel)}, spans as (
    select distinct m.municipality_id, k.kind, k.length, w.month,
      (m.month + make_interval(months => later - k.length + 1))::date as first
    from months m cross join (values ('month', 1), ('rolling12', 12)) as k(kind, length)
    cross join lateral generate_series(0, k.length - 1) as later
    cross join lateral (select (m.month + make_interval(months => later))::date as month) w
    left join merged s on s.id = m.municipality_id and s.first <= w.month and (s.last is null or w.month <= s.last)
    where s.id is null
  ), windows as materialized (
    select p.id::text as municipality_id, p.country, w.kind, w.month,
      count(*) = w.length and bool_and(m.complete) as complete,
      count(*) = w.length and bool_and(m.joint)
        and p.first <= w.first and (p.last is null or w.month <= p.last) as joint,
      count(*) = w.length and bool_and(m.by_area) as by_area,
      sum(m.total)::bigint as total, sum(m.digital)::bigint as digital, sum(m.self_service)::bigint as self_service,
      array[${byChannel((slot) => `sum(m.c${slot})::bigint`)}] as by_channel, w.first
    from spans w
    join months m on m.municipality_id = w.municipality_id and m.month between w.first and w.month
    join places p on p.id = w.municipality_id
    group by p.id, p.country, p.first, p.last, w.kind, w.length, w.month, w.first
    union all
    select * from merged_windows
  ), inhabited as materialized (
    select p.id, p.country, p.first, p.last, year, coalesce(
      (select inhabitants from population where municipality_id = p.id and population.year <= years.year
        and until_version is null order by population.year desc limit 1),
      (select inhabitants from population where municipality_id = p.id and until_version is null
        order by population.year limit 1), 0) as inhabitants
    from places p cross join (select distinct extract(year from month) as year from windows) years
  ), countries as (
    select w.country, w.kind, w.month, count(own.joint) filter (where own.joint)::int as over,
      count(*) filter (where ${isValid})::int as "of",
      coalesce(sum(i.inhabitants) filter (where own.joint), 0)::bigint as inhabitants_over,
      coalesce(sum(i.inhabitants) filter (where ${isValid}), 0)::bigint as inhabitants_of,
      coalesce(sum(own.total) filter (where own.joint), 0)::bigint as total,
      coalesce(sum(own.digital) filter (where own.joint), 0)::bigint as digital,
      coalesce(sum(own.self_service) filter (where own.joint), 0)::bigint as self_service,
      array[${byChannel((slot) => `sum(own.by_channel[${slot}]) filter (where own.joint)::bigint`)}] as by_channel
    from (select distinct country, kind, month, first from windows) w
    join inhabited i on i.country = w.country and i.year = extract(year from w.month)
    left join windows own on own.municipality_id = i.id::text and own.kind = w.kind and own.month = w.month
    group by w.country, w.kind, w.month
  ), areas as (
    select w.country, w.kind, w.month, c.area_slot::text as area_slot, count(distinct w.municipality_id)::int as over,
      sum(c.total)::bigint as total, sum(c.digital)::bigint as digital, sum(c.self_service)::bigint as self_service
    from (
      select w.country, w.kind, w.month, w.municipality_id, s.municipality_id::int as member, s.at
      from windows w
      join (select municipality_id, kind, month, generate_series(first, month, interval '1 month')::date as at
        from spans) s on s.municipality_id::text = w.municipality_id and s.kind = w.kind and s.month = w.month
      where w.joint and w.by_area
      union all
      select w.country, w.kind, w.month, w.municipality_id, s.member, s.at
      from windows w
      join merged_parts s on s.id::text = w.municipality_id and s.kind = w.kind and s.month = w.month
      where w.joint and w.by_area
    ) w
    join area_months c on c.municipality_id = w.member and c.month = w.at
    group by w.country, w.kind, w.month, c.area_slot
  )`;
