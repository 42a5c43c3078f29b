package app.stride.coach.domain.verification;

import static app.stride.coach.domain.verification.KnownFacts.TODAY;
import static app.stride.coach.domain.verification.KnownFacts.check;
import static app.stride.coach.domain.verification.KnownFacts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.context.Fact;
import app.stride.coach.domain.verification.Verification.Citation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which facts a known number cites, and of which day they are. */
class VerificationCitationsTest {

    @Test
    void aKnownNumberCitesItsFacts() {
        assertThat(check("Your goal pace is 4:59/km.").citations())
                .containsExactly(new Citation("4:59/km", List.of("plan.goal.pace"), null));
    }

    @Test
    void whatFollowsFromTwoFactsCitesBoth() {
        assertThat(check("Sunday is 18 km, 7.8 km more than the 10.2 km of Tuesday.")
                        .citations())
                .contains(new Citation(
                        "7.8 km", List.of("week.1.distance", "recent.1.distance"), LocalDate.of(2026, 4, 12)));
    }

    @Test
    void aNumberOfARunCitesItsDay() {
        assertThat(check("You ran 10.2 km.").citations())
                .containsExactly(new Citation("10.2 km", List.of("recent.1.distance"), LocalDate.of(2026, 4, 7)));
    }

    @Test
    void anIdInBracketsIsACitationWhenThereIsSuchALine() {
        assertThat(check("Your long run is next [week.1]. Trust me [week.9].").citations())
                .containsExactly(new Citation("Your long run is next .", List.of("week.1"), LocalDate.of(2026, 4, 12)));
    }

    @Test
    void aWeekIsOfNoSingleDay() {
        List<Fact> week = List.of(
                fact("summary.week.1.date", "2026-03-30", "date"), fact("summary.week.1.distance", "31.7", "km"));
        assertThat(Verification.of("You ran 31.7 km.", week, List.of(), TODAY).citations())
                .containsExactly(new Citation("31.7 km", List.of("summary.week.1.distance"), null));
    }
}
