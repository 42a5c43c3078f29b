-- Since when an athlete's fitness has been put off because it could not be worked out; null for marks that have not failed.
alter table fitness_refresh add column put_off_since timestamptz;
