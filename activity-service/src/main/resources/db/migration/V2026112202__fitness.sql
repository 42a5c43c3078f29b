-- What an athlete's runs say, as it was worked out last.
create table fitness (
    athlete_id text primary key,
    as_of date not null,
    vdot double precision,
    -- the performance that it rests on
    vdot_source jsonb,
    weekly_volume_m double precision,
    longest_run_m double precision,
    ctl double precision,
    atl double precision,
    tsb double precision,
    -- one load per day since the first; the trend is a fold over them
    first_day date,
    daily_loads double precision[] not null
);

-- Whose fitness is to be worked out anew, from which date on. Each change appends its own mark instead of updating one row per athlete, so that an
-- ingest never waits for a computation that is under way.
create table fitness_refresh (
    athlete_id text not null,
    mark bigint generated always as identity,
    from_date date not null,
    due_at timestamptz not null,
    primary key (athlete_id, mark)
);

create index fitness_refresh_order on fitness_refresh (mark);

create index fitness_as_of on fitness (as_of);
