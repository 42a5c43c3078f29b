-- An athlete's calendar feed, readable by whoever knows its secret; kept is the secret's hash (SHA-256) alone.
create table calendar_feed (
    athlete_id  text not null primary key,
    secret_hash bytea not null,
    opened_at   timestamptz not null
);

-- The one question that does not know the athlete yet. Not unique, which a table spread by athlete could not promise: 256 random bits do.
create index calendar_feed_by_secret on calendar_feed (secret_hash);
