-- How many tokens of a language model were used on a day, what is under way included. The row of the empty athlete_id, which no
-- athlete has, counts the whole installation by the day of UTC; the others count by the athlete's own day.
create table token_use (
    athlete_id text   not null,
    day        date   not null,
    tokens     bigint not null check (tokens >= 0),
    primary key (athlete_id, day)
);
