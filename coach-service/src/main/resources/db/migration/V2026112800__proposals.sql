-- Changes of a plan that the coach proposed, and each step of their fate. A proposal outlives its conversation.
create table proposal (
    athlete_id text        not null,
    id         uuid        not null,
    thread_id  uuid,
    kind       text        not null check (kind in ('changes', 'adaptation', 'plan')),
    status     text        not null check (status in ('OPEN', 'ACCEPTING', 'ACCEPTED', 'REJECTED', 'OUTDATED')),
    title      text        not null,
    wish       jsonb       not null,
    effect     jsonb       not null,
    made_at    timestamptz not null,
    decided_at timestamptz,
    primary key (athlete_id, id)
);

create index proposal_open on proposal (athlete_id, id) where status in ('OPEN', 'ACCEPTING');

create table proposal_audit (
    athlete_id  text        not null,
    proposal_id uuid        not null,
    id          uuid        not null,
    status      text        not null,
    at          timestamptz not null,
    primary key (athlete_id, proposal_id, id),
    foreign key (athlete_id, proposal_id) references proposal (athlete_id, id) on delete cascade
);
