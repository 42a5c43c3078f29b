-- When an athlete of whom nothing could be told is tried again: until then they stand in nobody's way. At once:
--     update republication set due_at = now()
alter table republication add column due_at timestamptz not null default now();
