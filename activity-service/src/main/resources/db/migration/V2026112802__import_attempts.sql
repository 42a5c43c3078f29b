-- How often an import was taken up since it last came on: one that takes down whoever works on it is given up in the end.
alter table import add column attempts integer not null default 0;
