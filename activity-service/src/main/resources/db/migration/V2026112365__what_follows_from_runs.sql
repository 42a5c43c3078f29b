-- What only the samples tell, what all of an athlete's running says about one run, and which of two recordings of a run counts.
alter table activity
    add column level_distance_m double precision,
    add column decoupling_percent double precision,
    add column race_suggestion boolean,
    add column age_grade_percent double precision,
    add column richness integer not null default 0,
    -- who decides whether another activity counts in this one's place
    add column duplicate_choice text not null default 'automatic'
        check (duplicate_choice in ('automatic', 'apart', 'preferred', 'linked')),
    add column linked_to uuid;

update activity set race_suggestion = false where sport = 'run';
update activity set richness = case when has_streams then 1000 else 0 end
    + case when average_hr is null then 0 else 200 end
    + case when distance_m is null then 0 else 100 end;

-- A mark is for one day, or for all that follows from the profile.
alter table fitness_refresh add column everything boolean not null default false;

-- The training of each week that has any: the loads of its seven days, and where the trend stood at its end.
create table training_week (
    athlete_id text not null,
    monday date not null,
    loads double precision[] not null,
    ctl double precision not null,
    atl double precision not null,
    tsb double precision not null,
    primary key (athlete_id, monday)
);

alter table fitness drop column first_day, drop column daily_loads;

-- Sums of each week and sport, of the activities that count.
create table week_total (
    athlete_id text not null,
    monday date not null,
    sport text not null,
    activities integer not null,
    races integer not null,
    distance_m double precision not null,
    duration_s double precision not null,
    -- of those that have a distance, which is what a pace is made of
    measured_m double precision not null,
    measured_s double precision not null,
    -- of those that have a distance and a heart rate
    heartbeats double precision not null,
    heartbeat_m double precision not null,
    primary key (athlete_id, monday, sport)
);

-- The best race or race-like effort of each run that has one: the evidence that fitness indexes rest on.
create table performance (
    athlete_id text not null,
    activity_id uuid not null,
    date date not null,
    distance_m double precision not null,
    elapsed_s double precision not null,
    sign text not null,
    vdot double precision not null,
    primary key (athlete_id, activity_id)
);

create index performance_date on performance (athlete_id, date);

-- The days on which a personal best fell.
create table improvement (
    athlete_id text not null,
    effort text not null,
    date date not null,
    activity_id uuid not null,
    elapsed_s double precision not null,
    primary key (athlete_id, effort, date)
);

-- All of it is worked out from what is there.
insert into fitness_refresh (athlete_id, from_date, due_at, everything)
select athlete_id, min(local_date), now(), true from activity group by athlete_id;
