-- Which request an Idempotency-Key stands for; it is free again after a day.
create table idempotency_key (
    athlete_id text not null,
    key text not null,
    request_sha256 bytea not null,
    created_at timestamptz not null,
    primary key (athlete_id, key)
);

create index idempotency_key_age on idempotency_key (created_at);
