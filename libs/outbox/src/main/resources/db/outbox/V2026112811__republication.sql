-- Athletes of whom everything is told again, for a consumer who came too late: an operator's
--     insert into republication (athlete_id) select athlete_id from athlete on conflict do nothing
create table republication (
    athlete_id   text        primary key,
    requested_at timestamptz not null default now()
);
