package app.stride.coach.adapter.postgres;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.proposal.PresentPlan;
import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.Proposal.Status;
import app.stride.coach.domain.proposal.ProposalId;
import app.stride.coach.usecase.Ids;
import app.stride.coach.usecase.proposal.Proposals;
import app.stride.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Proposals in PostgreSQL, with their audit trail and by way of the outbox their events. */
@ApplicationScoped
class PostgresProposals implements Proposals {

    static final String COLUMNS =
            "id, thread_id, kind, status, title, wish::text as wish, effect::text as effect, made_at, decided_at";
    /**
     * Nothing where the conversation is gone meanwhile, and it is held until it is known: an answer that comes while its athlete is erased, or after that,
     * leaves nothing behind.
     */
    private static final String ADD = """
            insert into proposal (athlete_id, id, thread_id, kind, status, title, wish, effect, made_at)
            select $1::text, $2::uuid, $3::uuid, $4::text, $5::text, $6::text, $7::text::jsonb, $8::text::jsonb, $9::timestamptz
            where $3::uuid is null
              or exists (select from thread where athlete_id = $1::text and id = $3::uuid for key share)
            """;

    private static final String TRANSITION = """
            update proposal set status = $3, decided_at = $4
            where athlete_id = $1 and id = $2 and status = any($5)
            """;
    private static final String NOTE = """
            insert into proposal_audit (athlete_id, proposal_id, id, status, at) values ($1, $2, $3, $4, $5)
            """;
    private static final String FIND = "select " + COLUMNS + " from proposal where athlete_id = $1 and id = $2";
    private static final String LIST = "select " + COLUMNS + """
             from proposal
            where athlete_id = $1 and ($2::uuid is null or id < $2) and (not $3 or status in ('OPEN', 'ACCEPTING'))
            order by id desc limit $4
            """;
    private static final String COUNT_OPEN =
            "select count(*) from proposal where athlete_id = $1 and status in ('OPEN', 'ACCEPTING')";

    /** One row is locked after the other, and what is being accepted meanwhile is left alone. */
    private static final String OUTDATE = """
            update proposal set status = 'OUTDATED', decided_at = $5
            where athlete_id = $1 and status = 'OPEN'
              and (wish ->> 'plan_id' is distinct from $2::text
                   or (wish ->> 'revision')::int < $3
                   or kind = 'changes' and not jsonb_path_exists(
                       effect, '$.changes[*].*.scheduled_date ? (@ >= $today)', jsonb_build_object('today', $4::text), true))
            returning\s""" + COLUMNS;

    private final Pool pool;
    private final Outbox outbox;
    private final ProposalJson json;
    private final Ids ids;

    PostgresProposals(Pool pool, Outbox outbox, ProposalJson json, Ids ids) {
        this.pool = pool;
        this.outbox = outbox;
        this.json = json;
        this.ids = ids;
    }

    @Override
    public Uni<Void> add(AthleteId athlete, Proposal proposal) {
        Tuple row = Tuple.tuple()
                .addString(athlete.value())
                .addUUID(proposal.id().value())
                .addUUID(proposal.thread().map(ThreadId::value).orElse(null))
                .addString(proposal.wish().kind())
                .addString(proposal.status().name())
                .addString(proposal.title())
                .addString(json.written(proposal.wish()))
                .addString(json.written(proposal.effect()))
                .addOffsetDateTime(at(proposal.madeAt()));
        return outbox.inTransaction(connection -> connection
                .preparedQuery(ADD)
                .execute(row)
                .flatMap(added -> added.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : told(connection, athlete, proposal, proposal.madeAt())));
    }

    @Override
    public Uni<Optional<Proposal>> find(AthleteId athlete, ProposalId id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(athlete.value(), id.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::proposal)
                        .findFirst());
    }

    @Override
    public Uni<List<Proposal>> list(AthleteId athlete, boolean openOnly, int most, Optional<ProposalId> older) {
        Tuple parameters = Tuple.tuple()
                .addString(athlete.value())
                .addUUID(older.map(ProposalId::value).orElse(null))
                .addBoolean(openOnly)
                .addInteger(most);
        return pool.preparedQuery(LIST).execute(parameters).map(this::proposals);
    }

    @Override
    public Uni<Integer> countOpen(AthleteId athlete) {
        return pool.preparedQuery(COUNT_OPEN).execute(Tuple.of(athlete.value())).map(rows ->
                (int) (long) rows.iterator().next().getLong(0));
    }

    @Override
    public Uni<Void> outdate(AthleteId athlete, PresentPlan present, Instant now) {
        UUID plan = present.id();
        Tuple parameters = Tuple.tuple()
                .addString(athlete.value())
                .addString(plan == null ? null : plan.toString())
                .addInteger(present.revision())
                .addString(present.today().toString())
                .addOffsetDateTime(at(now));
        return outbox.inTransaction(connection -> connection
                .preparedQuery(OUTDATE)
                .execute(parameters)
                .map(this::proposals)
                .flatMap(gone -> gone.isEmpty() ? Uni.createFrom().voidItem() : told(connection, athlete, gone, now)));
    }

    @Override
    public Uni<Boolean> transition(AthleteId athlete, Proposal proposal, List<Status> from, Status to, Instant now) {
        boolean decides = to != Status.OPEN && to != Status.ACCEPTING;
        Tuple parameters = Tuple.tuple()
                .addString(athlete.value())
                .addUUID(proposal.id().value())
                .addString(to.name())
                .addOffsetDateTime(decides ? at(now) : null)
                .addArrayOfString(from.stream().map(Status::name).toArray(String[]::new));
        return outbox.inTransaction(connection -> connection
                .preparedQuery(TRANSITION)
                .execute(parameters)
                .flatMap(turned -> turned.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : noted(connection, athlete, proposal, to, now, decides).replaceWith(true)));
    }

    private Uni<Void> noted(
            SqlConnection connection, AthleteId athlete, Proposal proposal, Status to, Instant now, boolean decides) {
        return decides
                ? told(connection, athlete, proposal.decided(to, now), now)
                : audited(connection, athlete, proposal, to, now);
    }

    /** A line of the audit trail and the event. */
    private Uni<Void> told(SqlConnection connection, AthleteId athlete, Proposal proposal, Instant now) {
        return told(connection, athlete, List.of(proposal), now);
    }

    /** The same of several at once. */
    private Uni<Void> told(SqlConnection connection, AthleteId athlete, List<Proposal> told, Instant now) {
        return connection
                .preparedQuery(NOTE)
                .executeBatch(told.stream()
                        .map(proposal -> note(athlete, proposal, proposal.status(), now))
                        .toList())
                .flatMap(done -> outbox.append(
                        connection,
                        told.stream()
                                .flatMap(proposal -> json.event(athlete, proposal).stream())
                                .toList()));
    }

    private Uni<Void> audited(SqlConnection connection, AthleteId athlete, Proposal proposal, Status to, Instant now) {
        return connection
                .preparedQuery(NOTE)
                .execute(note(athlete, proposal, to, now))
                .replaceWithVoid();
    }

    private Tuple note(AthleteId athlete, Proposal proposal, Status to, Instant now) {
        return Tuple.of(athlete.value(), proposal.id().value(), ids.next(), to.name(), at(now));
    }

    private List<Proposal> proposals(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(this::proposal)
                .toList();
    }

    Proposal proposal(Row row) {
        return new Proposal(
                new ProposalId(row.getUUID("id")),
                Optional.ofNullable(row.getUUID("thread_id")).map(ThreadId::new),
                row.getString("title"),
                json.wish(row.getString("kind"), row.getString("wish")),
                json.effect(row.getString("effect")),
                Status.valueOf(row.getString("status")),
                row.getOffsetDateTime("made_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("decided_at")).map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
