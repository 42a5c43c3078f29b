-- What is no change of a plan that somebody sees does not count in its version: when its day is called over next, and what a repeated
-- request is known by.
create or replace function plan_counts() returns trigger language plpgsql as $$
declare
    unseen constant text[] := array['due_at', 'idempotency_key', 'request_hash', 'version'];
begin
    if (to_jsonb(new) - unseen) is distinct from (to_jsonb(old) - unseen) then
        new.version := coalesce(old.version, 1) + 1;
    end if;
    return new;
end $$;

create or replace function workouts_moved() returns trigger language plpgsql as $$
begin
    perform show_pages(array_agg(athlete_id), array_agg(opens))
    from (select athlete_id, agenda_page_of(scheduled_date) as opens from old_rows
          union
          select athlete_id, agenda_page_of(scheduled_date) from new_rows) pages;
    update plan p set version = coalesce(p.version, 1) + 1
    from (select distinct athlete_id, plan_id from new_rows) touched
    where p.athlete_id = touched.athlete_id and p.plan_id = touched.plan_id;
    return null;
end $$;
