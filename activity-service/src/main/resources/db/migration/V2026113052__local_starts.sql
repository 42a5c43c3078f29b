-- A list may tell a run's start on the clock of a place that it does not name. Before the athlete's zone is known, such a start is kept as if it were
-- UTC; the first zone that is told settles the moment. True for those that wait for it or have waited.
alter table activity add column local_start boolean;
