-- What week and calendar show, laid out as they are read: whom it is about and which plan they follow in one row, and all that is
-- planned and done in rows of three weeks each. A calendar is then two index walks and a few pages, however much there is of everything.
-- The tables athlete, plan, workout and activity remain the truth; triggers keep this in step within the transaction of each change.

create table agenda (
    athlete_id text not null primary key references athlete on delete cascade,
    -- The athlete's row and that of the active plan, in JSON.
    athlete    text not null,
    plan       text
) with (fillfactor = 80);

create table agenda_page (
    athlete_id text not null references athlete on delete cascade,
    -- A Monday, and the 21 days from it on: a month lies in three pages at most, and a page compressed in one block.
    opens      date not null,
    -- The rows of the active plan's workouts and of the activities, in JSON arrays.
    workouts   text,
    activities text,
    primary key (athlete_id, opens)
) with (fillfactor = 80, toast_tuple_target = 512);

-- They are compressed and stay in their row, where an index walk finds them, unless they would not fit a block.
alter table agenda_page alter column workouts set storage main;
alter table agenda_page alter column activities set storage main;

create function agenda_page_of(day date) returns date language sql immutable strict parallel safe
return day - (((day - date '1970-01-05') % 21 + 21) % 21);

create function show_agendas(whose text[]) returns void language sql as $$
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
$$;

-- An athlete who is being erased is not shown again: nothing is written for whom there is no row any more.
create function show_pages(whose text[], openings date[]) returns void language sql as $$
    with shown as materialized (
        select t.athlete_id, t.opens,
               (select jsonb_agg(jsonb_strip_nulls(to_jsonb(w) - 'athlete_id' - 'plan_id')
                                 order by w.scheduled_date, w.workout_id)::text
                from workout w
                where w.athlete_id = t.athlete_id
                  and w.plan_id = (select p.plan_id from plan p where p.athlete_id = t.athlete_id and p.status = 'active')
                  and w.scheduled_date between t.opens and t.opens + 20) as workouts,
               (select jsonb_agg(jsonb_strip_nulls(to_jsonb(d) - 'athlete_id' || '{"laps": []}')
                                 order by d.start_time, d.activity_id)::text
                from activity d
                where d.athlete_id = t.athlete_id and not d.deleted
                  and d.local_date between t.opens and t.opens + 20) as activities
        from (select distinct * from unnest(whose, openings) as touched (athlete_id, opens)) t
        join athlete a using (athlete_id)),
    emptied as (
        delete from agenda_page g using shown s
        where g.athlete_id = s.athlete_id and g.opens = s.opens and s.workouts is null and s.activities is null)
    insert into agenda_page as g (athlete_id, opens, workouts, activities)
    select * from shown where workouts is not null or activities is not null
    on conflict (athlete_id, opens) do update set workouts = excluded.workouts, activities = excluded.activities
    where (g.workouts, g.activities) is distinct from (excluded.workouts, excluded.activities)
$$;

create function athlete_changed() returns trigger language plpgsql as $$
begin
    perform show_agendas(array[new.athlete_id]);
    return null;
end $$;

create function plan_changed() returns trigger language plpgsql as $$
declare
    was_followed boolean := TG_OP <> 'INSERT' and old.status = 'active';
    is_followed  boolean := TG_OP <> 'DELETE' and new.status = 'active';
    changed      plan := coalesce(new, old);
begin
    if was_followed or is_followed then
        perform show_agendas(array[changed.athlete_id]);
    end if;
    if was_followed <> is_followed then
        perform show_pages(array_agg(changed.athlete_id), array_agg(opens))
        from (select distinct agenda_page_of(w.scheduled_date) as opens from workout w
              where w.athlete_id = changed.athlete_id and w.plan_id = changed.plan_id) pages;
    end if;
    return null;
end $$;

create function workouts_changed() returns trigger language plpgsql as $$
begin
    perform show_pages(array_agg(athlete_id), array_agg(opens))
    from (select distinct athlete_id, agenda_page_of(scheduled_date) as opens from changed) pages;
    perform show_agendas(array_agg(distinct athlete_id)) from changed;
    return null;
end $$;

create function workouts_moved() returns trigger language plpgsql as $$
begin
    perform show_pages(array_agg(athlete_id), array_agg(opens))
    from (select athlete_id, agenda_page_of(scheduled_date) as opens from old_rows
          union
          select athlete_id, agenda_page_of(scheduled_date) from new_rows) pages;
    perform show_agendas(array_agg(distinct athlete_id)) from new_rows;
    return null;
end $$;

create function activities_changed() returns trigger language plpgsql as $$
begin
    perform show_pages(array_agg(athlete_id), array_agg(opens))
    from (select distinct athlete_id, agenda_page_of(local_date) as opens from changed where local_date is not null) pages;
    return null;
end $$;

create function activities_moved() returns trigger language plpgsql as $$
begin
    perform show_pages(array_agg(athlete_id), array_agg(opens))
    from (select athlete_id, agenda_page_of(local_date) as opens from old_rows where local_date is not null
          union
          select athlete_id, agenda_page_of(local_date) from new_rows where local_date is not null) pages;
    return null;
end $$;

-- Every turn counts itself in the athlete's row, which is nothing to show.
create trigger athlete_changed after update on athlete for each row
    when ((to_jsonb(old) - 'turn') is distinct from (to_jsonb(new) - 'turn')) execute function athlete_changed();
create trigger plan_changed after insert or update or delete on plan for each row execute function plan_changed();
create trigger workouts_added after insert on workout
    referencing new table as changed for each statement execute function workouts_changed();
create trigger workouts_moved after update on workout
    referencing old table as old_rows new table as new_rows for each statement execute function workouts_moved();
create trigger workouts_removed after delete on workout
    referencing old table as changed for each statement execute function workouts_changed();
create trigger activities_added after insert on activity
    referencing new table as changed for each statement execute function activities_changed();
create trigger activities_moved after update on activity
    referencing old table as old_rows new table as new_rows for each statement execute function activities_moved();
create trigger activities_removed after delete on activity
    referencing old table as changed for each statement execute function activities_changed();

-- What there is already.
select show_agendas(array_agg(athlete_id)) from athlete;
select show_pages(array_agg(athlete_id), array_agg(opens))
from (select w.athlete_id, agenda_page_of(w.scheduled_date) as opens
      from workout w join plan p using (athlete_id, plan_id) where p.status = 'active'
      union
      select athlete_id, agenda_page_of(local_date) from activity where not deleted) pages;
