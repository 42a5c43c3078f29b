package app.stride.plans.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.ActivityId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkoutStateTest {

    private static final ActivityId RUN = new ActivityId(new UUID(0, 1));
    private static final ActivityId OTHER_RUN = new ActivityId(new UUID(0, 2));

    private final WorkoutState planned = WorkoutState.Planned.ANEW;
    private final WorkoutState found = new WorkoutState.Completed(Match.found(0.9, List.of(RUN)));

    @Test
    void aPlannedWorkoutIsCompletedByTheAthletesWord() {
        WorkoutState completed = made(planned.complete(RUN));

        assertThat(completed.status()).isEqualTo(WorkoutStatus.COMPLETED);
        assertThat(completed.match()).isEqualTo(new Match(Decision.MANUAL, null, true, List.of(RUN)));
    }

    @Test
    void aPlannedWorkoutIsSkippedWithItsReason() {
        WorkoutState skipped = made(planned.skip("rain"));

        assertThat(skipped).isEqualTo(new WorkoutState.Skipped("rain"));
        assertThat(skipped.match().locked()).isTrue();
        assertThat(skipped.match().activity()).isEmpty();
    }

    @Test
    void whoConfirmsACompletedWorkoutKeepsItsActivity() {
        assertThat(made(found.complete(null)).match()).isEqualTo(new Match(Decision.MANUAL, null, true, List.of(RUN)));
        assertThat(made(found.complete(OTHER_RUN)).match().activity()).contains(OTHER_RUN);
    }

    @Test
    void whoAcceptsASuggestionAcceptsAllRecordingsOfIt() {
        Match both = Match.suggested(0.6, List.of(RUN, OTHER_RUN));
        Match accepted = new Match(Decision.MANUAL, null, true, List.of(RUN, OTHER_RUN));

        assertThat(made(new WorkoutState.Planned(both).complete(OTHER_RUN)).match())
                .isEqualTo(accepted);
        assertThat(made(new WorkoutState.Missed(both).complete(RUN)).match()).isEqualTo(accepted);
        assertThat(made(new WorkoutState.Completed(Match.found(0.9, List.of(RUN, OTHER_RUN))).complete(RUN))
                        .match())
                .isEqualTo(accepted);
        assertThat(made(new WorkoutState.Completed(accepted).complete(RUN))
                        .match()
                        .activities())
                .containsExactly(RUN);
    }

    @Test
    void whatIsReopenedIsPlannedAndLockedAgainstTheMatcher() {
        WorkoutState reopened = made(found.reopen());

        assertThat(reopened.status()).isEqualTo(WorkoutStatus.PLANNED);
        assertThat(reopened.match()).isEqualTo(new Match(Decision.MANUAL, null, true, List.of()));
        assertThat(made(made(planned.skip(null)).reopen()).status()).isEqualTo(WorkoutStatus.PLANNED);
    }

    @Test
    void aMissedWorkoutMayStillBeCompletedSkippedOrReopened() {
        WorkoutState missed = new WorkoutState.Missed(Match.NONE);

        assertThat(made(missed.complete(null)).status()).isEqualTo(WorkoutStatus.COMPLETED);
        assertThat(made(missed.skip(null)).status()).isEqualTo(WorkoutStatus.SKIPPED);
        assertThat(made(missed.reopen()).status()).isEqualTo(WorkoutStatus.PLANNED);
    }

    @Test
    void completedAndSkippedDoNotTurnIntoEachOther() {
        assertThat(refusal(found.skip("rain"))).contains("reopen");
        assertThat(refusal(made(planned.skip(null)).complete(RUN))).contains("reopen");
    }

    @Test
    void whatIsOpenCannotBeReopened() {
        assertThat(refusal(planned.reopen())).endsWith(".");
    }

    private static WorkoutState made(Move<WorkoutState> move) {
        return move.fold(next -> next, reason -> {
            throw new AssertionError(reason);
        });
    }

    private static String refusal(Move<WorkoutState> move) {
        return move.fold(
                next -> {
                    throw new AssertionError(next);
                },
                reason -> reason);
    }
}
