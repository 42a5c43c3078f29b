-- What could not be read for sure of files and lists that came in all the same: the first ones, and how many there are.
alter table import
    add column warning_count integer not null default 0,
    add column warnings jsonb not null default '[]';
