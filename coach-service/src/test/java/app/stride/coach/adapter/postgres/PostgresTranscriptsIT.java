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
import app.stride.coach.usecase.thread.Transcripts;
import app.stride.coach.usecase.thread.Transcripts.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Everything that was said, page by page. */
@QuarkusTest
class PostgresTranscriptsIT extends CoachApplication {

    private static final Instant BEGUN = Instant.parse("2026-04-09T06:00:00.123456Z");

    @Inject
    Threads threads;

    @Inject
    Transcripts transcripts;

    @Inject
    Ids ids;

    private final AthleteId ada = new AthleteId("ada|'\"%_\\ " + UUID.randomUUID());

    @Test
    void conversationsComeTheOldestFirstEachAnswerAfterItsQuestion() {
        // Given
        ThreadSummary first = begun(ada, "tempo?");
        Turn asked = Turn.ofAthlete("tempo?", BEGUN);
        Turn askedMeanwhile = Turn.ofAthlete("with fever?", BEGUN.plusSeconds(1));
        Turn no = askedMeanwhile.answeredWith("No.", BEGUN.plusSeconds(2), List.of());
        Turn yes = asked.answeredWith("Yes.", BEGUN.plusSeconds(3), List.of());
        List.of(askedMeanwhile, no, yes).forEach(turn -> done(threads.append(ada, first.id(), turn)));
        ThreadSummary second = begun(ada, "hills?");

        // When
        Page page = done(transcripts.after(ada, Optional.empty(), 10));

        // Then
        assertThat(page.end()).isEmpty();
        assertThat(page.conversations())
                .extracting(thread -> thread.summary().id())
                .containsExactly(first.id(), second.id());
        assertThat(page.conversations().get(0).turns()).containsExactly(asked, yes, askedMeanwhile, no);
        assertThat(page.conversations().get(0).summary().title()).isEqualTo("Tempo?");
        assertThat(page.conversations().get(0).summary().updatedAt()).isEqualTo(BEGUN.plusSeconds(3));
    }

    @Test
    void whatIsRememberedInSumIsThereToo() {
        // Given
        ThreadSummary thread = begun(ada, "How far?");
        Recollection sum = Recollection.written("Asked how far.", BEGUN.plusSeconds(1));
        done(threads.sumUp(ada, thread.id(), sum, Optional.empty()));

        // When
        Page page = done(transcripts.after(ada, Optional.empty(), 10));

        // Then
        assertThat(page.conversations()).extracting(ChatThread::earlier).containsExactly(Optional.of(sum));
    }

    @Test
    void aConversationThatIsLongerThanAPageGoesOnOnTheNext() {
        // Given
        ThreadSummary first = begun(ada, "1");
        done(threads.append(ada, first.id(), Turns.ofCoach("2", BEGUN.plusSeconds(1))));
        done(threads.append(ada, first.id(), Turn.ofAthlete("3", BEGUN.plusSeconds(2))));
        ThreadSummary second = begun(ada, "4");

        // When
        Page page = done(transcripts.after(ada, Optional.empty(), 2));
        Page next = done(transcripts.after(ada, page.end(), 2));

        // Then
        assertThat(texts(page)).containsExactly("1", "2");
        assertThat(page.end()).isPresent();
        assertThat(texts(next)).containsExactly("3", "4");
        assertThat(next.conversations())
                .extracting(thread -> thread.summary().id())
                .containsExactly(first.id(), second.id());
        assertThat(next.end()).isEmpty();
    }

    @Test
    void nobodySeesWhatAnotherSaid() {
        // Given
        AthleteId bea = new AthleteId("bea-" + UUID.randomUUID());
        begun(bea, "Hers");
        begun(ada, "Mine");
        begun(bea, "Hers, too");

        // When, Then
        assertThat(texts(done(transcripts.after(ada, Optional.empty(), 10)))).containsExactly("Mine");
    }

    private static List<String> texts(Page page) {
        return page.conversations().stream()
                .flatMap(thread -> thread.turns().stream())
                .map(Turn::text)
                .toList();
    }

    private ThreadSummary begun(AthleteId athlete, String question) {
        ThreadSummary thread =
                ChatThread.begunWith(question, new ThreadId(ids.next()), BEGUN).summary();
        done(threads.begin(athlete, thread, Turn.ofAthlete(question, BEGUN)));
        return thread;
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(10));
    }
}
