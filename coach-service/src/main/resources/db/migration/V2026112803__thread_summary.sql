-- What was said in a long conversation, in sum, and the turn up to which it is summed up: both or neither.
alter table thread
    add column summary       text,
    add column summary_until timestamptz;
