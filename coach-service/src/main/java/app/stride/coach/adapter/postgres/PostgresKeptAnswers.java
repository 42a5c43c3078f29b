package app.stride.coach.adapter.postgres;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.usecase.chat.KeptAnswers;
import app.stride.coach.usecase.chat.Model;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Answers to named questions in PostgreSQL: of any number of replicas one claims a question. */
@ApplicationScoped
class PostgresKeptAnswers implements KeptAnswers {

    /** For how long a question is known by its name; the contract promises it. */
    static final String LIFETIME = "interval '24 hours'";

    /** Whoever was to answer, and has not in the time that the model has and a little more, is gone. */
    private static final String CLAIM = """
            insert into named_question as known (athlete_id, name, digest, asked_at)
            values ($1::text, $2::text, $3::text, $4::timestamptz)
            on conflict (athlete_id, name) do update
              set digest = excluded.digest, asked_at = excluded.asked_at, thread_id = null, answer = null
              where known.asked_at < excluded.asked_at - %s
                or known.answer is null and known.asked_at < excluded.asked_at - make_interval(secs => $5::float8)
            returning name
            """.formatted(LIFETIME);

    private static final String READ =
            "select digest, answer from named_question where athlete_id = $1::text and name = $2::text";
    /** The conversation is held, so that none that is being deleted gets an answer. */
    private static final String KEEP = """
            update named_question set thread_id = $4::uuid, answer = $5::text
            where athlete_id = $1::text and name = $2::text and asked_at = $3::timestamptz
              and exists (select from thread where thread.athlete_id = $1::text and thread.id = $4::uuid for key share)
            """;

    private static final String GIVE_UP = """
            delete from named_question
            where athlete_id = $1::text and name = $2::text and asked_at = $3::timestamptz and answer is null
            """;

    private static final Duration LEAST = Duration.ofMinutes(3);
    /** What is read before the model is asked, and kept after it, takes less. */
    private static final Duration AROUND = Duration.ofMinutes(1);

    private final Pool pool;
    private final Duration gone;

    PostgresKeptAnswers(Pool pool, Model model) {
        this.pool = pool;
        Duration longest = model.patience().plus(AROUND);
        this.gone = longest.compareTo(LEAST) > 0 ? longest : LEAST;
    }

    @Override
    public Uni<Claim> claim(AthleteId athlete, Key key) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(athlete.value(), key.name(), key.digest(), askedAt(key), (double) gone.toSeconds()))
                .flatMap(rows -> rows.iterator().hasNext() ? claimed() : read(athlete, key));
    }

    private static Uni<Claim> claimed() {
        return Uni.createFrom().item(new Claim.New());
    }

    private Uni<Claim> read(AthleteId athlete, Key key) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(athlete.value(), key.name()))
                .map(rows -> known(rows, key));
    }

    /** One that was given up meanwhile is new to whoever sends it next. */
    private static Claim known(RowSet<Row> rows, Key key) {
        RowIterator<Row> found = rows.iterator();
        if (!found.hasNext()) {
            return new Claim.UnderWay();
        }
        Row row = found.next();
        if (!key.digest().equals(row.getString("digest"))) {
            return new Claim.Taken();
        }
        @Nullable String answer = row.getString("answer");
        return answer == null ? new Claim.UnderWay() : new Claim.Answered(answer);
    }

    @Override
    public Uni<Boolean> keep(AthleteId athlete, Key key, ThreadId thread, String answer) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(athlete.value(), key.name(), askedAt(key), thread.value(), answer))
                .map(kept -> kept.rowCount() > 0);
    }

    @Override
    public Uni<Void> giveUp(AthleteId athlete, Key key) {
        return pool.preparedQuery(GIVE_UP)
                .execute(Tuple.of(athlete.value(), key.name(), askedAt(key)))
                .replaceWithVoid();
    }

    private static OffsetDateTime askedAt(Key key) {
        return key.askedAt().atOffset(ZoneOffset.UTC);
    }
}
