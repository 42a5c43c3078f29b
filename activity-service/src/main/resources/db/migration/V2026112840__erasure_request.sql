-- Athletes whom an operator has erased, who cannot ask themselves, e.g. again after a restore:
--     insert into erasure_request (athlete_id) values ('…') on conflict do nothing
create table erasure_request (
    athlete_id   text        primary key,
    requested_at timestamptz not null default now()
);
