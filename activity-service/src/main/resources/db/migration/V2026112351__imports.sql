-- Archives and histories that are worked off file by file. Replicas share nothing but this database: what was sent is kept here until it is
-- worked off, whoever works on it has a lease, and how far it has come is written in the transaction that keeps the activities.

create table import (
    athlete_id text not null,
    import_id uuid not null,
    file_name text not null,
    size_bytes bigint not null,
    sha256 bytea not null,
    request_key text,
    status text not null check (status in ('receiving', 'waiting', 'running', 'completed', 'failed')),
    -- why nothing came of it as a whole
    reason text,
    -- how many things it holds, of which so many are worked off; null before it was opened
    total integer,
    done integer not null default 0,
    imported integer not null default 0,
    duplicates integer not null default 0,
    failed integer not null default 0,
    skipped integer not null default 0,
    -- activities that are new: a file may hold several
    activities integer not null default 0,
    -- time at work, interruptions left out
    worked_s double precision not null default 0,
    -- who works on it, a new value with each claim, and until when that is believed
    worker uuid,
    lease_until timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (athlete_id, import_id)
);

create index import_open on import (created_at) where status in ('receiving', 'waiting', 'running');

-- What was sent, in pieces of a mebibyte.
create table import_part (
    athlete_id text not null,
    import_id uuid not null,
    place integer not null,
    content bytea not null,
    primary key (athlete_id, import_id, place),
    foreign key (athlete_id, import_id) references import on delete cascade
);

alter table import_part alter column content set storage external;

create table import_failure (
    athlete_id text not null,
    import_id uuid not null,
    place integer not null,
    file text not null,
    reason text not null,
    primary key (athlete_id, import_id, place),
    foreign key (athlete_id, import_id) references import on delete cascade
);
