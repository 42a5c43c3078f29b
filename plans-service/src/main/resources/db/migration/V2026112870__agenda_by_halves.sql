-- What shows a page was read and planned anew with each change, for functions in SQL are: in PL/pgSQL a connection plans it once, for whichever pages.
-- And each half of a page is made by itself: a run that comes in does not lay out what is planned, nor a completion what was run.

create or replace function show_agendas(whose text[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    insert into agenda (athlete_id, athlete, plan)
    select a.athlete_id, (to_jsonb(a) - 'turn')::text,
           (select ((to_jsonb(p) - 'idempotency_key' - 'request_hash')
                    || jsonb_build_object('athlete', to_jsonb(a) - 'turn')
                    || (select jsonb_build_object(
                            'completed', count(*) filter (where t.status = 'completed'), 'total', count(*))
                        from workout t
                        where t.athlete_id = p.athlete_id and t.plan_id = p.plan_id and t.workout_type <> 'rest'))::text
            from plan p where p.athlete_id = a.athlete_id and p.status = 'active')
    from athlete a
    where a.athlete_id = any (whose)
    on conflict (athlete_id) do update set athlete = excluded.athlete, plan = excluded.plan
    where (agenda.athlete, agenda.plan) is distinct from (excluded.athlete, excluded.plan);
end $$;

-- As show_pages, which makes both halves: an athlete who is being erased is not shown again, and a page of nothing is none.
create function show_planned(whose text[], openings date[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    with shown as materialized (
        select t.athlete_id, t.opens,
               (select jsonb_agg(jsonb_strip_nulls(to_jsonb(w) - 'athlete_id' - 'plan_id')
                                 order by w.scheduled_date, w.workout_id)::text
                from workout w
                where w.athlete_id = t.athlete_id
                  and w.plan_id = (select p.plan_id from plan p where p.athlete_id = t.athlete_id and p.status = 'active')
                  and w.scheduled_date between t.opens and t.opens + 20) as workouts
        from (select distinct * from unnest(whose, openings) as touched (athlete_id, opens)) t
        join athlete a using (athlete_id)),
    emptied as (
        delete from agenda_page g using shown s
        where g.athlete_id = s.athlete_id and g.opens = s.opens and s.workouts is null and g.activities is null)
    insert into agenda_page as g (athlete_id, opens, workouts)
    select s.athlete_id, s.opens, s.workouts from shown s
    where s.workouts is not null
       or exists (select from agenda_page o
                  where o.athlete_id = s.athlete_id and o.opens = s.opens and o.activities is not null)
    on conflict (athlete_id, opens) do update set workouts = excluded.workouts
    where g.workouts is distinct from excluded.workouts;
end $$;

create function show_done(whose text[], openings date[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    with shown as materialized (
        select t.athlete_id, t.opens,
               (select jsonb_agg(jsonb_strip_nulls(to_jsonb(d) - 'athlete_id' || '{"laps": []}')
                                 order by d.start_time, d.activity_id)::text
                from activity d
                where d.athlete_id = t.athlete_id and not d.deleted
                  and d.local_date between t.opens and t.opens + 20) as activities
        from (select distinct * from unnest(whose, openings) as touched (athlete_id, opens)) t
        join athlete a using (athlete_id)),
    emptied as (
        delete from agenda_page g using shown s
        where g.athlete_id = s.athlete_id and g.opens = s.opens and s.activities is null and g.workouts is null)
    insert into agenda_page as g (athlete_id, opens, activities)
    select s.athlete_id, s.opens, s.activities from shown s
    where s.activities is not null
       or exists (select from agenda_page o
                  where o.athlete_id = s.athlete_id and o.opens = s.opens and o.workouts is not null)
    on conflict (athlete_id, opens) do update set activities = excluded.activities
    where g.activities is distinct from excluded.activities;
end $$;

create or replace function plan_changed() returns trigger language plpgsql as $$
declare
    was_followed boolean := TG_OP <> 'INSERT' and old.status = 'active';
    is_followed  boolean := TG_OP <> 'DELETE' and new.status = 'active';
    changed      plan := coalesce(new, old);
begin
    if was_followed or is_followed then
        perform show_agendas(array[changed.athlete_id]);
    end if;
    if was_followed <> is_followed then
        perform show_planned(array_agg(changed.athlete_id), array_agg(opens))
        from (select distinct agenda_page_of(w.scheduled_date) as opens from workout w
              where w.athlete_id = changed.athlete_id and w.plan_id = changed.plan_id) pages;
    end if;
    return null;
end $$;

create or replace function workouts_changed() returns trigger language plpgsql as $$
begin
    perform show_planned(array_agg(athlete_id), array_agg(opens))
    from (select distinct athlete_id, agenda_page_of(scheduled_date) as opens from changed) pages;
    perform show_agendas(array_agg(distinct athlete_id)) from changed;
    return null;
end $$;

create or replace function workouts_moved() returns trigger language plpgsql as $$
begin
    perform show_planned(array_agg(athlete_id), array_agg(opens))
    from (select athlete_id, agenda_page_of(scheduled_date) as opens from old_rows
          union
          select athlete_id, agenda_page_of(scheduled_date) from new_rows) pages;
    update plan p set version = coalesce(p.version, 1) + 1
    from (select distinct athlete_id, plan_id from new_rows) touched
    where p.athlete_id = touched.athlete_id and p.plan_id = touched.plan_id;
    return null;
end $$;

create or replace function activities_changed() returns trigger language plpgsql as $$
begin
    perform show_done(array_agg(athlete_id), array_agg(opens))
    from (select distinct athlete_id, agenda_page_of(local_date) as opens from changed where local_date is not null) pages;
    return null;
end $$;

create or replace function activities_moved() returns trigger language plpgsql as $$
begin
    perform show_done(array_agg(athlete_id), array_agg(opens))
    from (select athlete_id, agenda_page_of(local_date) as opens from old_rows where local_date is not null
          union
          select athlete_id, agenda_page_of(local_date) from new_rows where local_date is not null) pages;
    return null;
end $$;
