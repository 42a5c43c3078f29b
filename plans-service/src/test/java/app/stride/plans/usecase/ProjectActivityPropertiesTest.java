package app.stride.plans.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.matching.Matcher;
import app.stride.plans.testkit.InMemoryTurn;
import app.stride.plans.testkit.SamplePlan;
import app.stride.plans.usecase.projection.ProjectActivity;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever order news comes in, and however often, the workouts end the same. */
class ProjectActivityPropertiesTest {

    private static final SamplePlan SAMPLE = SamplePlan.of("2026-03-04", "2026-03-31");
    private static final ProjectActivity PROJECT = new ProjectActivity(new Rematch(new Matcher()));

    /** News of one activity; a deletion has no date. */
    record News(int activity, long version, boolean deleted, int day, double kilometres) {

        void reach(InMemoryTurn turn) {
            ActivityId id = new ActivityId(new UUID(3, activity));
            if (deleted) {
                PROJECT.forget(turn, id, version).await().indefinitely();
            } else {
                PROJECT.project(turn, asActivity(id)).await().indefinitely();
            }
        }

        private Activity asActivity(ActivityId id) {
            LocalDate date = SAMPLE.start().plusDays(day);
            return new Activity(
                    id,
                    version,
                    date,
                    date.atTime(6 + activity % 12, 0).toInstant(ZoneOffset.UTC),
                    "run",
                    Distance.ofKilometres(kilometres),
                    Duration.ofMinutes(Math.round(kilometres * 6)),
                    false,
                    null,
                    List.of());
        }
    }

    @Property(tries = 500, seed = "42")
    void anyOrderAndRepetitionEndsTheSame(@ForAll("histories") List<News> history, @ForAll Random random) {
        InMemoryTurn inOrder = after(history);
        List<News> shuffled = new ArrayList<>(history);
        shuffled.addAll(history);
        Collections.shuffle(shuffled, random);

        InMemoryTurn otherwise = after(shuffled);

        assertThat(otherwise.workouts()).isEqualTo(inOrder.workouts());
        assertThat(otherwise.standing()).isEqualTo(inOrder.standing());
    }

    @Property(tries = 500, seed = "42")
    void takingNewsInOneByOneIsAsDecidingOverAllAtOnce(@ForAll("histories") List<News> history) {
        InMemoryTurn oneByOne = after(history);

        List<Workout> atOnce = new Rematch(new Matcher()).match(SAMPLE.workouts(), oneByOne.activities(), List.of());

        assertThat(oneByOne.workouts()).isEqualTo(atOnce);
    }

    @Provide
    Arbitrary<List<News>> histories() {
        Arbitrary<News> news = Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.integers().between(-1, 12),
                        Arbitraries.of(3.0, 7.8, 8.0, 8.4, 15.5, 16.0))
                .as(News::new);
        // One activity has one piece of news of a version.
        return news.list().ofMaxSize(12).uniqueElements(each -> each.activity() + "@" + each.version());
    }

    private static InMemoryTurn after(List<News> history) {
        InMemoryTurn turn = new InMemoryTurn(SAMPLE);
        history.forEach(news -> news.reach(turn));
        return turn;
    }
}
