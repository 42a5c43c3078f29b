-- As a later version makes one on a table that is full: without a lock that stops all writing meanwhile.
create index concurrently inbox_by_consumer on inbox (consumer);
