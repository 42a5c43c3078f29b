-- When it was written, and not when its transaction began: what waited meanwhile, for an erasure or for another change, is of a later time than
-- what it waited for.
alter table outbox alter column occurred_at set default clock_timestamp();
