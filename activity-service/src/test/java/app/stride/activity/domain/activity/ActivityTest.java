package app.stride.activity.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.testkit.RecordingBuilder;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private static final ActivityId ID = new ActivityId(new UUID(1, 2));
    private static final AthleteId ATHLETE = new AthleteId("somebody");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Activity recorded(Sport sport, String start, @Nullable ZoneId zone, @Nullable String name) {
        Totals totals = RecordingBuilder.totals(Distance.ofKilometres(10), Duration.ofMinutes(50));
        Recording recording = new Recording(
                sport, null, Instant.parse(start), zone, name, false, null, totals, List.of(), Samples.none());
        return Activity.recorded(ID, ATHLETE, recording, BERLIN, null);
    }

    @Test
    void itsDateIsThatOfTheRecordingsOwnClock() {
        Activity lateInTokyo = recorded(Sport.RUN, "2024-05-01T16:30:00Z", ZoneOffset.ofHours(9), null);

        assertThat(lateInTokyo.localDate()).isEqualTo(LocalDate.of(2024, 5, 2));
    }

    @Test
    void withoutAClockOfItsOwnItsDateIsTheAthletes() {
        Activity afterMidnightInBerlin = recorded(Sport.RUN, "2024-05-01T22:30:00Z", null, null);

        assertThat(afterMidnightInBerlin.localDate()).isEqualTo(LocalDate.of(2024, 5, 2));
    }

    @Test
    void itIsNamedAfterTheTimeOfDayWhereItHappened() {
        assertThat(recorded(Sport.RUN, "2024-05-01T05:00:00Z", null, null).name())
                .isEqualTo("Morning run");
        assertThat(recorded(Sport.RIDE, "2024-05-01T13:00:00Z", null, " ").name())
                .isEqualTo("Afternoon ride");
        assertThat(recorded(Sport.SWIM, "2024-05-01T17:00:00Z", null, null).name())
                .isEqualTo("Evening swim");
        assertThat(recorded(Sport.RUN, "2024-05-01T22:00:00Z", null, null).name())
                .isEqualTo("Night run");
    }

    @Test
    void itKeepsTheNameThatItBrings() {
        assertThat(recorded(Sport.RUN, "2024-05-01T05:00:00Z", null, " Parkrun 7 ")
                        .name())
                .isEqualTo("Parkrun 7");
    }

    @Test
    void onlyARunThatIsNobodysDoubleCountsAsRunning() {
        Activity run = recorded(Sport.RUN, "2024-05-01T05:00:00Z", null, null);

        assertThat(run.countsAsRunning()).isTrue();
        assertThat(doubleOf(run).countsAsRunning()).isFalse();
        assertThat(recorded(Sport.WALK, "2024-05-01T05:00:00Z", null, null).countsAsRunning())
                .isFalse();
    }

    private static Activity doubleOf(Activity run) {
        return new Activity(
                ID,
                ATHLETE,
                run.version(),
                run.name(),
                run.zone(),
                run.race(),
                run.origin(),
                run.recording(),
                run.figures(),
                run.verdict(),
                new ActivityId(new UUID(3, 4)));
    }

    @Test
    void codesAreReadAsTheyAreWritten() {
        for (Sport sport : Sport.values()) {
            assertThat(Sport.ofCode(sport.code())).contains(sport);
        }
        for (SubSport subSport : SubSport.values()) {
            assertThat(SubSport.ofCode(subSport.code())).contains(subSport);
        }
        for (Lap.Kind kind : Lap.Kind.values()) {
            assertThat(Lap.Kind.ofCode(kind.code())).contains(kind);
        }
        assertThat(Sport.ofCode("running")).isEmpty();
    }
}
