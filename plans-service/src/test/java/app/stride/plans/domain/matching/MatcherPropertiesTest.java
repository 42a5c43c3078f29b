package app.stride.plans.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Decision;
import app.stride.plans.domain.lifecycle.WorkoutId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any athlete's week, however odd. */
class MatcherPropertiesTest {

    private final Matcher matcher = new Matcher();

    @Property(seed = "42")
    void theOrderAndTheRepetitionOfTheFactsDoNotMatter(@ForAll("facts") GeneratedFacts facts, @ForAll Random random) {
        Matching expected = match(facts);

        Matching shuffled = matcher.match(
                shuffledWithRepetitions(facts.sessions(), random),
                shuffledWithRepetitions(facts.activities(), random),
                shuffledWithRepetitions(facts.decisions(), random));

        assertThat(shuffled).isEqualTo(expected);
    }

    @Property(seed = "42")
    void whoeverActsOnItDecidesWhatIsExplained(@ForAll("facts") GeneratedFacts facts) {
        Matching explained = match(facts);

        Matching decided = matcher.decide(facts.sessions(), facts.activities(), facts.decisions());

        List<MatchOutcome> bare = explained.outcomes().stream()
                .map(outcome -> new MatchOutcome(
                        outcome.workout(),
                        outcome.decision(),
                        outcome.locked(),
                        outcome.activities(),
                        outcome.score(),
                        outcome.compliance(),
                        List.of()))
                .toList();
        assertThat(decided).isEqualTo(new Matching(bare, explained.unplanned()));
    }

    @Property(seed = "42")
    void noActivityIsTwoWorkoutsUnlessTheAthleteSaysSo(@ForAll("facts") GeneratedFacts facts) {
        Matching matching = match(facts);

        Set<ActivityId> taken = decided(facts);
        for (MatchOutcome outcome : matching.outcomes()) {
            if (!outcome.locked()) {
                outcome.activities()
                        .forEach(id -> assertThat(taken.add(id))
                                .as("only here: %s", id)
                                .isTrue());
            }
        }
        assertThat(matching.unplanned()).doesNotHaveDuplicates().noneMatch(taken::contains);
    }

    @Property(seed = "42")
    void everyRunIsAWorkoutOrSuggestedOrUnplanned(@ForAll("facts") GeneratedFacts facts) {
        Matching matching = match(facts);

        Set<ActivityId> named = decided(facts);
        matching.outcomes().forEach(outcome -> named.addAll(outcome.activities()));
        named.addAll(matching.unplanned());
        assertThat(named).containsAll(runs(facts).map(Activity::id).toList());
        assertThat(runs(facts).map(Activity::id).toList()).containsAll(matching.unplanned());
    }

    @Property(seed = "42")
    void onlyRunsAreMatchedAndNeverToARestDay(@ForAll("facts") GeneratedFacts facts) {
        Set<ActivityId> runs = runs(facts).map(Activity::id).collect(Collectors.toSet());

        for (MatchOutcome outcome : match(facts).outcomes()) {
            if (!outcome.locked()) {
                assertThat(runs).containsAll(outcome.activities());
                assertThat(session(facts, outcome.workout()).type().isRun()
                                || outcome.activities().isEmpty())
                        .isTrue();
            }
        }
    }

    @Property(seed = "42")
    void theAthletesDecisionsStand(@ForAll("facts") GeneratedFacts facts) {
        Matching matching = match(facts);

        for (ManualDecision decision : facts.decisions()) {
            MatchOutcome outcome = matching.of(decision.workout()).orElseThrow();
            assertThat(outcome.decision()).isEqualTo(Decision.MANUAL);
            assertThat(outcome.locked()).isTrue();
            assertThat(outcome.activities()).isEqualTo(decision.activities());
        }
    }

    @Property(seed = "42")
    void whatIsTakenForGrantedWasRunOnTheVeryDateAndScoresWell(@ForAll("facts") GeneratedFacts facts) {
        for (MatchOutcome outcome : match(facts).outcomes()) {
            Candidate chosen = outcome.candidates().stream()
                    .filter(candidate -> candidate.activities().equals(outcome.activities()))
                    .findFirst()
                    .orElse(null);
            if (outcome.decision() == Decision.AUTO && chosen != null) {
                assertThat(chosen.date())
                        .isEqualTo(session(facts, outcome.workout()).date());
                assertThat(chosen.score().value()).isGreaterThanOrEqualTo(Thresholds.AUTO);
            }
        }
    }

    @Property(seed = "42")
    void scoresAreExplainedByWeightsThatAddUp(@ForAll("facts") GeneratedFacts facts) {
        match(facts).outcomes().stream()
                .flatMap(outcome -> outcome.candidates().stream())
                .map(Candidate::score)
                .forEach(score -> {
                    assertThat(score.value()).isBetween(0.0, 1 + 1e-9);
                    assertThat(score.components())
                            .allSatisfy(part -> assertThat(part.value()).isBetween(0.0, 1.0));
                    assertThat(score.components().stream()
                                    .mapToDouble(ScoreComponent::weight)
                                    .sum())
                            .isCloseTo(1, within(1e-9));
                });
    }

    @Property(seed = "42")
    void anOutcomeRestsOnTheFactsAroundItsDateOnly(@ForAll("facts") GeneratedFacts facts) {
        Matching whole = match(facts);
        Set<ActivityId> decided = decided(facts);

        for (PlannedSession session : facts.sessions()) {
            Set<LocalDate> around = Matcher.around(Set.of(session.date()));
            Matching part = matcher.match(
                    facts.sessions().stream()
                            .filter(other -> around.contains(other.date()))
                            .toList(),
                    facts.activities().stream()
                            .filter(run -> around.contains(run.date()) || decided.contains(run.id()))
                            .toList(),
                    facts.decisions());

            assertThat(part.of(session.workout())).isEqualTo(whole.of(session.workout()));
        }
    }

    @Provide
    Arbitrary<GeneratedFacts> facts() {
        return GeneratedFacts.arbitrary();
    }

    private Matching match(GeneratedFacts facts) {
        return matcher.match(facts.sessions(), facts.activities(), facts.decisions());
    }

    private static Stream<Activity> runs(GeneratedFacts facts) {
        return facts.activities().stream().filter(activity -> activity.isRun() && !activity.isDuplicate());
    }

    private static Set<ActivityId> decided(GeneratedFacts facts) {
        Set<ActivityId> ids = new HashSet<>();
        facts.decisions().forEach(decision -> ids.addAll(decision.activities()));
        return ids;
    }

    private static PlannedSession session(GeneratedFacts facts, WorkoutId workout) {
        return facts.sessions().stream()
                .filter(session -> session.workout().equals(workout))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> shuffledWithRepetitions(List<T> facts, Random random) {
        List<T> shuffled = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextInt(3) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
