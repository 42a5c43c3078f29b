-- What tools told that an answer of the coach repeats, as JSON: the next answer may tell it again. Nothing where no tool was called.
alter table turn add column shown text;
