-- What was changed in a plan after it was made; the original is what is left when all of it is undone.
create table plan_revision (
    athlete_id      text not null,
    plan_id         uuid not null,
    revision        integer not null check (revision > 1),
    revised_at      timestamptz not null,
    author          text not null check (author in ('athlete', 'coach', 'adaptation')),
    cause           text not null,
    reason          text not null,
    -- Each workout that changed, before and after.
    changes         jsonb not null,
    -- The same key and body within a day answer this revision again.
    idempotency_key text,
    request_hash    text,
    primary key (athlete_id, plan_id, revision),
    foreign key (athlete_id, plan_id) references plan on delete cascade
);

create unique index plan_revision_idempotency on plan_revision (athlete_id, plan_id, idempotency_key)
    where idempotency_key is not null;

-- Proposed changes that wait for the athlete, and what the athlete said of them.
create table adaptation (
    athlete_id      text not null,
    plan_id         uuid not null,
    adaptation_id   uuid not null,
    -- Of the plan that it was made for: it does not fit another one.
    revision        integer not null,
    status          text not null check (status in ('proposed', 'accepted', 'rejected')),
    cause           text not null,
    reasons         jsonb not null,
    changes         jsonb not null,
    request         jsonb not null,
    adjustments     jsonb not null,
    audit           jsonb not null,
    proposed_at     timestamptz not null,
    decided_at      timestamptz,
    idempotency_key text,
    request_hash    text,
    primary key (athlete_id, plan_id, adaptation_id),
    foreign key (athlete_id, plan_id) references plan on delete cascade
);

create unique index adaptation_idempotency on adaptation (athlete_id, plan_id, idempotency_key)
    where idempotency_key is not null;

-- What races and interruptions have changed since; null for a plan that is as it was made.
alter table plan_origin add column adjustments jsonb;

-- When the next day of the plan's athlete is over and has to be settled; null for as soon as possible.
alter table plan add column due_at timestamptz;

create index plan_due on plan ((coalesce(due_at, '-infinity'::timestamptz))) where status = 'active';
