-- When the newest news of the athlete was told, by the clock of who tells: what is later than an erasure that is heard late is of somebody
-- who has come back.
alter table athlete add column told_at timestamptz;
