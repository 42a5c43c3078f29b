-- When it was told of, by the clock of who tells: what was told later than an erasure is of somebody who has come back, and outlives it.
alter table activity add column told_at timestamptz;
