package app.stride.coach.usecase.context;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.briefing.Briefing;
import app.stride.coach.domain.context.AthleteContext;
import app.stride.coach.domain.suggestion.Suggestion;
import app.stride.coach.domain.suggestion.Suggestion.Kind;
import app.stride.coach.domain.suggestion.Suggestions;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.PlannedWorkout.State;
import app.stride.coach.domain.training.Run;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.coach.testkit.Pictures;
import app.stride.coach.testkit.ScriptedSources;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.Limits;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatherTrainingTest {

    private static final Access ADA = new Access(new AthleteId("ada"), "Bearer secret", "req-1");
    private static final Instant WEDNESDAY_LATE = Instant.parse("2026-04-08T23:30:00Z");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 4, 8);

    private final ScriptedSources sources = new ScriptedSources();

    @Test
    void allSourcesAreAskedAtOnceAndTheSilentOnesGivenUpTogether() {
        // Given
        sources.silent();
        long begun = System.nanoTime();

        // When
        TrainingPicture picture = gather(Duration.ofMillis(200));

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1500));
        assertThat(sources.calls()).isEqualTo(9);
        assertThat(picture.profile().isMissing()).isTrue();
        assertThat(picture.bests().isMissing()).isTrue();
        assertThat(picture.today().assumed()).isTrue();
    }

    @Test
    void aSourceThatFailsIsMissing() {
        assertThat(gather(Duration.ofSeconds(5)).plan().isMissing()).isFalse();
        sources.failing();
        assertThat(gather(Duration.ofSeconds(5)).plan().isMissing()).isTrue();
    }

    @Test
    void aheadIsTheWeekAfterTheAthletesOwn() {
        // Given
        sources.living("Europe/Berlin").planning(easyOn(12), easyOn(13), easyOn(19), easyOn(20));

        // When
        TrainingPicture picture = gather(Duration.ofSeconds(5));

        // Then
        assertThat(picture.today().date()).isEqualTo(WEDNESDAY.plusDays(1));
        assertThat(picture.ahead().found().orElseThrow())
                .extracting(PlannedWorkout::date)
                .containsExactly(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 19));
    }

    @Test
    void onASundayThatHasBegunForTheAthleteOnlyAheadIsTheNextWeek() {
        // Given
        sources.living("Pacific/Kiritimati").planning(easyOn(12), easyOn(13), easyOn(20), easyOn(26), easyOn(27));

        // When
        TrainingPicture picture = gatherAt(Instant.parse("2026-04-12T11:00:00Z"), Duration.ofSeconds(5));

        // Then
        assertThat(picture.today().date()).isEqualTo(LocalDate.of(2026, 4, 13));
        assertThat(picture.ahead().found().orElseThrow())
                .extracting(PlannedWorkout::date)
                .containsExactly(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 26));
    }

    @Test
    void withoutTheProfileTheDayIsTheOneThatThePlanWasReadOn() {
        // Given
        LocalDate sunday = LocalDate.of(2026, 4, 12);
        sources.unknown().following(Pictures.plan(sunday, sunday, null)).planning(easyOn(13), easyOn(20));

        // When
        TrainingPicture picture = gatherAt(Instant.parse("2026-04-11T17:00:00Z"), Duration.ofSeconds(5));

        // Then
        assertThat(picture.today()).isEqualTo(Today.byPlan(sunday));
        assertThat(Briefing.of(picture).race()).contains("is today");
        assertThat(AthleteContext.of(picture).markdown())
                .contains("Today is Sunday 12 April 2026 by the training plan: the athlete's time zone is not known");
        assertThat(picture.ahead().found().orElseThrow())
                .extracting(PlannedWorkout::date)
                .containsExactly(LocalDate.of(2026, 4, 13));
    }

    @Test
    void theProfileKnowsTheDayBetterThanThePlan() {
        // Given
        sources.living("Europe/Berlin").following(Pictures.plan(WEDNESDAY, WEDNESDAY.plusDays(4), null));

        // When
        TrainingPicture picture = gather(Duration.ofSeconds(5));

        // Then
        assertThat(picture.today().date()).isEqualTo(WEDNESDAY.plusDays(1));
        assertThat(picture.today().assumed()).isFalse();
    }

    @Test
    void whoHasJustRacedReadsOfRecoveryAndIsOfferedNoChange() {
        // Given
        sources.havingRaced(Pictures.plan(WEDNESDAY, WEDNESDAY.minusDays(1), null));

        // When
        TrainingPicture picture = gather(Duration.ofSeconds(5));

        // Then
        assertThat(Briefing.of(picture).today()).startsWith("Your plan ended with your race.");
        assertThat(Briefing.of(picture).race()).contains("was yesterday");
        assertThat(Suggestions.of(picture))
                .extracting(Suggestion::kind)
                .doesNotContain(Kind.NO_PLAN, Kind.RACE, Kind.MISSED_WORKOUT);
    }

    @Test
    void recentAreTheLastSevenDaysOfTheAthletesOwnTheNewestFirst() {
        // Given
        sources.living("Europe/Berlin").having(runOn(2), runOn(3), runOn(9), runOn(8));

        // When
        TrainingPicture picture = gather(Duration.ofSeconds(5));

        // Then
        assertThat(picture.recent().found().orElseThrow())
                .extracting(Run::date)
                .containsExactly(LocalDate.of(2026, 4, 9), LocalDate.of(2026, 4, 8), LocalDate.of(2026, 4, 3));
    }

    @Test
    void thePlanIsReadOnceHoweverManyAskForIt() {
        // Given
        GatherTraining training = training(WEDNESDAY_LATE, Duration.ofSeconds(5));
        Plan plan = Pictures.plan(WEDNESDAY, WEDNESDAY.plusDays(4), null);
        sources.following(plan);
        Uni<Optional<Plan>> current = training.plan(ADA);
        assertThat(sources.calls()).as("nobody has asked for it").isZero();

        // When
        TrainingPicture picture = training.gather(ADA, 30, current).await().atMost(Duration.ofSeconds(10));

        // Then
        assertThat(picture.plan().found()).contains(plan);
        assertThat(current.await().atMost(Duration.ofSeconds(10))).contains(plan);
        assertThat(sources.calls()).isEqualTo(9);
    }

    @Test
    void aTokenNeverShowsInWords() {
        assertThat(ADA.toString()).isEqualTo("Access[request req-1]");
    }

    private TrainingPicture gather(Duration deadline) {
        return gatherAt(WEDNESDAY_LATE, deadline);
    }

    private TrainingPicture gatherAt(Instant now, Duration deadline) {
        return training(now, deadline).gather(ADA, 30).await().atMost(Duration.ofSeconds(10));
    }

    private GatherTraining training(Instant now, Duration deadline) {
        return new GatherTraining(
                sources, sources, Clock.fixed(now, ZoneOffset.UTC), new Limits(deadline, deadline, 20, 6000, 4000));
    }

    private static PlannedWorkout easyOn(int dayOfApril) {
        return Pictures.workout(LocalDate.of(2026, 4, dayOfApril), "easy", State.PLANNED);
    }

    private static Run runOn(int dayOfApril) {
        return Pictures.run(LocalDate.of(2026, 4, dayOfApril), 8);
    }
}
