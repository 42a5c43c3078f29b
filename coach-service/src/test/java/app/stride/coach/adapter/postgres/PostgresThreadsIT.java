package app.stride.coach.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ChatThread;
import app.stride.coach.domain.conversation.Recollection;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.conversation.ThreadSummary;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.Turns;
import app.stride.coach.usecase.Ids;
import app.stride.coach.usecase.thread.Threads;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresThreadsIT extends CoachApplication {

    private static final Instant BEGUN = Instant.parse("2026-04-09T06:00:00.123456Z");

    @Inject
    Threads threads;

    @Inject
    Ids ids;

    private final AthleteId ada = new AthleteId("ada|'\"%_\\ " + UUID.randomUUID());

    @Test
    void aThreadIsFoundAsItWasKept() {
        // Given
        ThreadSummary thread = begun("How far?");

        // When
        done(threads.append(ada, thread.id(), Turns.ofCoach("Ten, 😀.", BEGUN.plusSeconds(3))));

        // Then
        ChatThread found = done(threads.find(ada, thread.id(), 10)).orElseThrow();
        assertThat(found.turns())
                .containsExactly(Turn.ofAthlete("How far?", BEGUN), Turns.ofCoach("Ten, 😀.", BEGUN.plusSeconds(3)));
        assertThat(found.summary().title()).isEqualTo("How far?");
        assertThat(found.summary().createdAt()).isEqualTo(BEGUN);
        assertThat(found.summary().updatedAt()).isEqualTo(BEGUN.plusSeconds(3));
    }

    @Test
    void anAnswerIsFoundWithItsQuestion() {
        // Given
        ThreadSummary thread = begun("tempo?");
        Turn first = Turn.ofAthlete("tempo?", BEGUN);
        Turn second = Turn.ofAthlete("with fever?", BEGUN.plusSeconds(1));
        Turn yes = first.answeredWith("Yes.", BEGUN.plusSeconds(2), List.of());
        Turn no = second.answeredWith("No.", BEGUN.plusSeconds(3), List.of());

        // When
        List.of(second, yes, no).forEach(turn -> done(threads.append(ada, thread.id(), turn)));

        // Then
        assertThat(done(threads.find(ada, thread.id(), 10)).orElseThrow().turns())
                .containsExactly(first, yes, second, no);
    }

    @Test
    void onlyTheLastTurnsAreFoundInTheirOrder() {
        // Given
        ThreadSummary thread = begun("0");
        IntStream.rangeClosed(1, 5)
                .forEach(i -> done(threads.append(ada, thread.id(), Turn.ofAthlete(String.valueOf(i), BEGUN))));

        // When
        ChatThread found = done(threads.find(ada, thread.id(), 3)).orElseThrow();

        // Then
        assertThat(found.turns()).extracting(Turn::text).containsExactly("3", "4", "5");
    }

    @Test
    void whatIsSaidInADeletedThreadIsForgotten() {
        // Given
        ThreadSummary thread = begun("How far?");
        assertThat(done(threads.delete(ada, thread.id()))).isTrue();

        // When
        done(threads.append(ada, thread.id(), Turns.ofCoach("Ten.", BEGUN)));

        // Then
        assertThat(done(threads.find(ada, thread.id(), 10))).isEmpty();
        assertThat(done(threads.delete(ada, thread.id()))).isFalse();
    }

    @Test
    void aSumIsKeptAndNoneThatGoesLessFarTakesItsPlace() {
        // Given
        ThreadSummary thread = begun("How far?");
        done(threads.append(ada, thread.id(), Turns.ofCoach("Ten.", BEGUN.plusSeconds(1))));

        // When
        Recollection sum = Recollection.written("Asked how far.", BEGUN.plusSeconds(1));
        done(threads.sumUp(ada, thread.id(), sum, Optional.of("Distances")));
        done(threads.sumUp(ada, thread.id(), Recollection.written("Older.", BEGUN), Optional.of("Older")));
        done(threads.sumUp(
                new AthleteId("bea"), thread.id(), Recollection.written("x", BEGUN.plusSeconds(9)), Optional.empty()));

        // Then
        ChatThread found = done(threads.find(ada, thread.id(), 10)).orElseThrow();
        assertThat(found.earlier()).contains(sum);
        assertThat(found.summary().title()).isEqualTo("Distances");
        assertThat(found.lastExchanges(10, 1000)).isEmpty();
    }

    @Test
    void anotherAthleteSeesAndChangesNothing() {
        // Given
        AthleteId bea = new AthleteId("bea-" + UUID.randomUUID());
        ThreadSummary thread = begun("Mine");

        // When
        done(threads.append(bea, thread.id(), Turn.ofAthlete("Yours", BEGUN)));
        boolean deleted = done(threads.delete(bea, thread.id()));

        // Then
        assertThat(deleted).isFalse();
        assertThat(done(threads.find(bea, thread.id(), 10))).isEmpty();
        assertThat(done(threads.list(bea, 10, Optional.empty()))).isEmpty();
        assertThat(done(threads.find(ada, thread.id(), 10)).orElseThrow().turns())
                .hasSize(1);
    }

    @Test
    void theListGoesOnFromWhereItEnded() {
        // Given
        List<ThreadId> begun =
                List.of(begun("1").id(), begun("2").id(), begun("3").id());

        // When, Then
        assertThat(done(threads.list(ada, 2, Optional.empty())))
                .extracting(ThreadSummary::id)
                .containsExactly(begun.get(2), begun.get(1));
        assertThat(done(threads.list(ada, 2, Optional.of(begun.get(1)))))
                .extracting(ThreadSummary::id)
                .containsExactly(begun.get(0));
    }

    private ThreadSummary begun(String question) {
        ThreadSummary thread =
                ChatThread.begunWith(question, new ThreadId(ids.next()), BEGUN).summary();
        done(threads.begin(ada, thread, Turn.ofAthlete(question, BEGUN)));
        return thread;
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(10));
    }
}
