-- Events that wait for the broker: written with the change they tell of, deleted once acknowledged.
create table outbox (
    athlete_id  text        not null,
    event_id    uuid        not null,
    position    bigint      generated always as identity,
    shard       smallint    not null,
    topic       text        not null,
    type        text        not null,
    payload     text,
    occurred_at timestamptz not null default now(),
    request_id  text,
    traceparent text,
    primary key (athlete_id, event_id)
);

create index outbox_waiting on outbox (shard, position);

-- Events that took effect: noted in the transaction of the effect.
create table inbox (
    athlete_id  text        not null,
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (athlete_id, consumer, event_id)
);

create index inbox_by_age on inbox (received_at);
