-- When the question was asked that an answer answers, since another may be asked before it comes. Nothing for questions, and for
-- older answers: they follow their question.
alter table turn add column question_at timestamptz;
