-- One athlete's rows lie together: every primary key begins with the athlete.

create table athlete (
    athlete_id text primary key,
    -- of the published state, which is the profile and the fitness
    version integer not null,
    profile_version integer not null,
    display_name text,
    birth_date date,
    sex text check (sex in ('female', 'male')),
    timezone text,
    preferred_units text check (preferred_units in ('metric', 'imperial')),
    max_hr integer,
    resting_hr integer,
    threshold_hr integer,
    threshold_pace_s_per_km double precision,
    updated_at timestamptz not null
);

-- The file as it was uploaded, zstd-compressed where that makes it smaller. It is named by the SHA-256 of its bytes.
create table original (
    athlete_id text not null,
    sha256 bytea not null,
    file_name text not null,
    size_bytes integer not null,
    zstd boolean not null,
    content bytea not null,
    received_at timestamptz not null,
    primary key (athlete_id, sha256)
);

-- It is compressed already: PostgreSQL need not try.
alter table original alter column content set storage external;

create table activity (
    athlete_id text not null,
    activity_id uuid not null,
    version integer not null,
    -- what makes it the same activity when it is sent again; never changed
    identity text not null,
    name text not null,
    start_time timestamptz not null,
    timezone text not null,
    -- who told the time zone: the recording itself, the athlete's profile, or nobody (then it is UTC)
    timezone_source text not null check (timezone_source in ('recording', 'profile', 'assumed')),
    local_date date not null,
    sport text not null,
    sub_sport text,
    distance_m double precision,
    duration_s double precision not null,
    elapsed_s double precision not null,
    moving_s double precision,
    average_hr integer,
    max_hr integer,
    average_cadence double precision,
    elevation_gain_m double precision,
    load_value double precision,
    load_method text,
    is_race boolean not null,
    duplicate_of uuid,
    provider text not null,
    external_activity_id text,
    device text,
    has_streams boolean not null,
    laps jsonb not null,
    original_sha256 bytea,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (athlete_id, activity_id)
);

create unique index activity_identity on activity (athlete_id, identity);
create index activity_start on activity (athlete_id, start_time desc, activity_id desc);
create index activity_date on activity (athlete_id, local_date);

-- The samples of a recording: columns of whole numbers, differences, zstd.
create table stream (
    athlete_id text not null,
    activity_id uuid not null,
    points integer not null,
    content bytea not null,
    primary key (athlete_id, activity_id),
    foreign key (athlete_id, activity_id) references activity on delete cascade
);

alter table stream alter column content set storage external;

create table best_effort (
    athlete_id text not null,
    activity_id uuid not null,
    effort text not null,
    distance_m double precision not null,
    elapsed_s double precision not null,
    start_offset_s double precision not null,
    average_hr integer,
    whole_activity boolean not null,
    primary key (athlete_id, activity_id, effort),
    foreign key (athlete_id, activity_id) references activity on delete cascade
);

create index best_effort_fastest on best_effort (athlete_id, effort, elapsed_s);
