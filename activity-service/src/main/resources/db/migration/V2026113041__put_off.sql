-- When somebody who could not be erased is tried again: until then they stand in nobody's way. At once:
--     update erasure_request set due_at = now()
alter table erasure_request add column due_at timestamptz not null default now();

-- Since when an import has been put off without having come on; null for one that was not.
alter table import add column put_off_since timestamptz;
