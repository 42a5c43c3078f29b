package app.stride.activity.domain.sameness;

import static app.stride.activity.testkit.TakeBuilder.idOf;
import static app.stride.activity.testkit.TakeBuilder.take;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.SamplesBuilder;
import app.stride.activity.domain.sameness.UnnamedDevices.Pair;
import app.stride.activity.testkit.TakeBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Recordings of devices that do not say their names, of which one was stopped late. */
class UnnamedDevicesTest {
    private static final double METRES_PER_SECOND = 10 / 3.0;
    private static final double DEGREES_PER_METRE = 180 / (Math.PI * 6_371_008.8);

    private static final Take RUN = unnamed("run").build();
    private static final Take STOPPED_LATE = unnamed("late")
            .at("2026-03-14T05:59:30Z")
            .lasting(Duration.ofMinutes(90))
            .over(11.5)
            .build();
    private static final List<Take> BOTH = List.of(RUN, STOPPED_LATE);

    private static TakeBuilder unnamed(String identity) {
        return take(identity).from("file null").rich(1100);
    }

    /** Steadily northwards, from so many metres north of where the run began. */
    private static Samples way(double fromMetre, int seconds) {
        SamplesBuilder samples = new SamplesBuilder();
        for (int second = 0; second <= seconds; second += 5) {
            double metre = fromMetre + METRES_PER_SECOND * second;
            samples.next(1000L * second)
                    .set(Channel.LATITUDE, 48 + metre * DEGREES_PER_METRE)
                    .set(Channel.LONGITUDE, 11.5);
        }
        return samples.build();
    }

    private static Pair undecided() {
        List<Pair> undecided = UnnamedDevices.undecided(BOTH);
        assertThat(undecided).hasSize(1);
        return undecided.get(0);
    }

    @Test
    void whoeverWasAtTheSamePlacesAtTheSameInstantsRanOnce() {
        Pair pair = undecided();

        assertThat(pair.sharesTheWay(way(-100, 5400), way(0, 3000))).isTrue();
        assertThat(Doubles.among(UnnamedDevices.decided(BOTH, List.of(pair)))).hasSize(1);
    }

    @Test
    void otherPlacesOrNoneLeaveTwoRuns() {
        Pair pair = undecided();

        assertThat(pair.sharesTheWay(way(-100, 5400), way(20_000, 3000)))
                .as("elsewhere")
                .isFalse();
        assertThat(pair.sharesTheWay(way(-100, 5400), way(-2000, 3000)))
                .as("the same way at another time")
                .isFalse();
        assertThat(pair.sharesTheWay(way(-100, 5400), way(0, 200)))
                .as("hardly any positions")
                .isFalse();
        assertThat(pair.sharesTheWay(way(-100, 5400), Samples.none())).isFalse();
        assertThat(Doubles.among(UnnamedDevices.decided(BOTH, List.of()))).isEmpty();
    }

    @Test
    void whatIsAlikeNeedsNoPositions() {
        Take alike = unnamed("alike").at("2026-03-14T06:00:40Z").over(10.2).build();

        assertThat(UnnamedDevices.undecided(List.of(RUN, alike))).isEmpty();
        assertThat(Doubles.among(List.of(RUN, alike))).hasSize(1);
    }

    @Test
    void ofDevicesWithANameNothingIsLeftToTell() {
        Take one = unnamed("run").from("file garmin").build();
        Take other = unnamed("later")
                .from("file garmin")
                .at("2026-03-14T06:10:00Z")
                .lasting(Duration.ofMinutes(20))
                .over(4.0)
                .build();

        assertThat(UnnamedDevices.undecided(List.of(one, other))).isEmpty();
    }

    @Test
    void aRunIsTheSameHoweverManyDaysAreLookedAt() {
        List<Take> years = new ArrayList<>();
        for (int day = 0; day < 600; day++) {
            years.add(on(day, "06:00:00", 50, 10));
            years.add(on(day, "05:59:30", 90, 11.5));
        }

        List<Pair> pairs = UnnamedDevices.undecided(years);

        assertThat(pairs)
                .hasSize(600)
                .startsWith(UnnamedDevices.undecided(years.subList(0, 6)).toArray(Pair[]::new));
    }

    private static Take on(int day, String from, int minutes, double kilometres) {
        String start = LocalDate.EPOCH.plusDays(day) + "T" + from + "Z";
        return unnamed(start)
                .at(start)
                .lasting(Duration.ofMinutes(minutes))
                .over(kilometres)
                .build();
    }

    @Test
    void aWholeBesideItsPiecesGivesWayToThemAlsoWithoutNames() {
        List<Take> takes = List.of(
                piece("whole", "05:28", 105, 15.2).build(),
                piece("warm-up", "05:30", 15, 2.5).build(),
                piece("race", "06:00", 50, 10).rich(1110).build(),
                piece("cool-down", "06:55", 15, 2.5).build());

        List<Pair> pairs = UnnamedDevices.undecided(takes);

        assertThat(pairs).extracting(pair -> pair.one().identity()).containsExactly("whole", "whole", "whole");
        assertThat(Doubles.among(UnnamedDevices.decided(takes, pairs))).isEqualTo(Map.of(idOf("whole"), idOf("race")));
    }

    private static TakeBuilder piece(String identity, String from, int minutes, double kilometres) {
        return unnamed(identity)
                .at("2026-03-14T" + from + ":00Z")
                .lasting(Duration.ofMinutes(minutes))
                .over(kilometres);
    }
}
