-- What was said in a long conversation, in sum, and the turn up to which it is summed up.
alter table thread
    add column summary       text,
    add column summary_until timestamptz,
    add constraint thread_summary_whole check ((summary is null) = (summary_until is null));
