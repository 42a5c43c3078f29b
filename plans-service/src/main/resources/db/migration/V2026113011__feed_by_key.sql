-- For a feed that was opened with an Idempotency-Key: the key, which is not stored, and this give its secret again. Null without a key.
alter table calendar_feed add column key_salt text;
