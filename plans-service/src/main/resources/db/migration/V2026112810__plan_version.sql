-- How often a plan or one of its workouts was changed. Unlike the revision it also counts what is no change of content: a completion, a
-- match, a note, a change of the plan's state. It says whether a plan is still the one that somebody read.

alter table plan add column version int;

create function plan_counts() returns trigger language plpgsql as $$
begin
    new.version := coalesce(old.version, 1) + 1;
    return new;
end $$;

create trigger plan_counts before update on plan for each row execute function plan_counts();

-- A change of workouts counts in their plan, and what is shown of the plan follows from that.
create or replace function workouts_moved() returns trigger language plpgsql as $$
begin
    perform show_pages(array_agg(athlete_id), array_agg(opens))
    from (select athlete_id, agenda_page_of(scheduled_date) as opens from old_rows
          union
          select athlete_id, agenda_page_of(scheduled_date) from new_rows) pages;
    update plan p set version = p.version
    from (select distinct athlete_id, plan_id from new_rows) touched
    where p.athlete_id = touched.athlete_id and p.plan_id = touched.plan_id;
    return null;
end $$;
