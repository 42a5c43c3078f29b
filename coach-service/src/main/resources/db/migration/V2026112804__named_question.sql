-- Questions that a client gave a name to (Idempotency-Key), and what each was answered: nothing while the answer is under way. What was
-- answered goes with its conversation.
create table named_question (
    athlete_id text        not null,
    name       text        not null,
    digest     text        not null,
    asked_at   timestamptz not null,
    thread_id  uuid,
    answer     text,
    primary key (athlete_id, name),
    foreign key (athlete_id, thread_id) references thread (athlete_id, id) on delete cascade
);

-- By which those are found whose day is over.
create index named_question_by_age on named_question (asked_at);
