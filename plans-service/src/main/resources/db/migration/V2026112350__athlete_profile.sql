-- How an athlete reads plans, and heart rates where they are known: from stride.athlete.updated.
alter table athlete
    add column preferred_units text,
    add column max_hr integer,
    add column resting_hr integer,
    add column threshold_hr integer;
