-- Every table begins with the athlete, so that one athlete's rows lie together and tables can be spread by athlete.

-- What is known of an athlete, and the row that whoever changes the athlete's plans or matches holds meanwhile.
create table athlete (
    athlete_id        text not null primary key,
    -- Counts the changes: whoever waited for the row sees by it that the world moved on.
    turn              bigint not null default 0,
    -- Of the newest event that was taken in; 0 before the first.
    version           bigint not null default 0,
    timezone          text,
    vdot              double precision,
    weekly_volume_km  double precision,
    longest_run_km    double precision
) with (fillfactor = 70);

create table plan (
    athlete_id                text not null,
    plan_id                   uuid not null,
    status                    text not null check (status in ('draft', 'active', 'completed', 'cancelled')),
    name                      text not null,
    plan_type                 text not null check (plan_type in ('5k', '10k', 'half_marathon', 'marathon')),
    generation_method         text not null check (generation_method in ('template', 'ai', 'custom')),
    goal_race_name            text not null,
    goal_race_date            date not null,
    goal_race_distance_m      double precision not null check (goal_race_distance_m > 0),
    goal_time_seconds         integer,
    plan_start_date           date not null,
    plan_end_date             date not null check (plan_end_date >= plan_start_date),
    methodology_blend         jsonb not null default '{}',
    baseline_vdot             double precision,
    baseline_weekly_volume_km double precision,
    baseline_longest_run_km   double precision,
    revision                  integer not null default 1,
    created_at                timestamptz not null,
    updated_at                timestamptz not null,
    -- The same key and body within a day answer this plan again.
    idempotency_key           text,
    request_hash              text,
    primary key (athlete_id, plan_id)
);

-- At most one plan is followed at a time, whatever the code thinks.
create unique index plan_active on plan (athlete_id) where status = 'active';
create unique index plan_idempotency on plan (athlete_id, idempotency_key) where idempotency_key is not null;

-- What a plan was made from, and what the rules said of it. Apart from the plan, so that a plan's row stays small.
create table plan_origin (
    athlete_id text not null,
    plan_id    uuid not null,
    request    jsonb not null,
    audit      jsonb not null,
    primary key (athlete_id, plan_id),
    foreign key (athlete_id, plan_id) references plan on delete cascade
);

create table workout (
    athlete_id            text not null,
    plan_id               uuid not null,
    workout_id            uuid not null,
    scheduled_date        date not null,
    week_number           integer not null check (week_number > 0),
    workout_type          text not null,
    workout_subtype       text,
    title                 text not null,
    description           text not null,
    phase                 text not null,
    phase_week            integer not null,
    target_duration_s     double precision not null,
    target_distance_m     double precision not null,
    target_pace_fast      double precision,
    target_pace_slow      double precision,
    target_hr_min         integer,
    target_hr_max         integer,
    segments              jsonb not null default '[]',
    coach_notes           text,
    athlete_notes         text,
    status                text not null default 'planned' check (status in ('planned', 'completed', 'skipped', 'missed')),
    decision              text not null default 'NONE' check (decision in ('AUTO', 'SUGGESTED', 'MANUAL', 'NONE')),
    -- A decision of the athlete's, which the matcher leaves alone.
    locked                boolean not null default false,
    score                 double precision,
    -- The one that it was completed by comes first.
    activity_ids          uuid[] not null default '{}',
    skip_reason           text,
    compliance            jsonb,
    primary key (athlete_id, plan_id, workout_id),
    foreign key (athlete_id, plan_id) references plan on delete cascade
);

-- With what is counted, so that a plan's tally is read from the index alone.
create index workout_by_date on workout (athlete_id, plan_id, scheduled_date) include (workout_type, status);

-- The athlete's activities as activity-service tells of them; a deleted one stays as its bare version, so that older news of it is dropped.
create table activity (
    athlete_id   text not null,
    activity_id  uuid not null,
    version      bigint not null,
    deleted      boolean not null default false,
    local_date   date,
    sport        text,
    start_time   timestamptz,
    distance_m   double precision,
    duration_s   double precision,
    is_race      boolean not null default false,
    duplicate_of uuid,
    laps         jsonb not null default '[]',
    primary key (athlete_id, activity_id),
    check (deleted or (local_date is not null and sport is not null and start_time is not null))
);

create index activity_by_date on activity (athlete_id, local_date) where not deleted;

-- Who was erased, by a hash that does not tell who it was: news from before then, which may come later by another topic, is dropped.
create table erasure (
    athlete_id text not null primary key,
    erased_at  timestamptz not null
);
