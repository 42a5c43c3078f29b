package app.stride.coach.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.usecase.chat.KeptAnswers;
import app.stride.coach.usecase.chat.KeptAnswers.Claim;
import app.stride.coach.usecase.chat.KeptAnswers.Key;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresKeptAnswersIT extends CoachApplication {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Inject
    KeptAnswers kept;

    @Inject
    NamedQuestionCleaner cleaner;

    @Inject
    Pool pool;

    private final AthleteId ada = new AthleteId("ada-" + UUID.randomUUID());

    @Test
    void aQuestionIsUnderWayUntilItsAnswerCanNotComeAnyMore() {
        assertThat(claim(NOW)).isInstanceOf(Claim.New.class);
        assertThat(claim(NOW.plusSeconds(170))).isInstanceOf(Claim.UnderWay.class);
        assertThat(claim(NOW.plusSeconds(190))).isInstanceOf(Claim.New.class);
    }

    @Test
    void whoGivesUpGivesUpTheirOwn() {
        // Given
        claim(NOW);
        claim(NOW.plusSeconds(190));

        // When
        done(kept.giveUp(ada, asked(NOW)));

        // Then
        assertThat(claim(NOW.plusSeconds(200))).isInstanceOf(Claim.UnderWay.class);
        done(kept.giveUp(ada, asked(NOW.plusSeconds(190))));
        assertThat(claim(NOW.plusSeconds(210))).isInstanceOf(Claim.New.class);
    }

    @Test
    void anAnswerWithoutItsConversationIsNotKept() {
        claim(NOW);
        assertThat(done(kept.keep(ada, asked(NOW), new ThreadId(UUID.randomUUID()), "{}")))
                .isFalse();
    }

    @Test
    void aQuestionIsForgottenAfterItsDay() {
        // Given
        claim(NOW.minus(Duration.ofHours(25)));
        done(kept.claim(ada, new Key("another", "digest", NOW)));

        // When
        done(cleaner.forget());

        // Then
        List<String> left = done(pool.preparedQuery("select name from named_question where athlete_id = $1")
                .execute(Tuple.of(ada.value()))
                .map(rows -> rows.stream().map(row -> row.getString("name")).toList()));
        assertThat(left).containsExactly("another");
    }

    private Claim claim(Instant at) {
        return done(kept.claim(ada, asked(at)));
    }

    private static Key asked(Instant at) {
        return new Key("a", "digest", at);
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(10));
    }
}
