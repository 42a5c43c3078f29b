-- Conversations between an athlete and the coach. Keys begin with the athlete, so that one athlete's rows lie together and
-- the tables can be spread by athlete.
create table thread (
    athlete_id text        not null,
    id         uuid        not null,
    title      text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (athlete_id, id)
);

create table turn (
    athlete_id text        not null,
    thread_id  uuid        not null,
    id         uuid        not null,
    speaker    text        not null check (speaker in ('ATHLETE', 'COACH')),
    text       text        not null,
    said_at    timestamptz not null,
    primary key (athlete_id, thread_id, id),
    foreign key (athlete_id, thread_id) references thread (athlete_id, id) on delete cascade
);
