package app.stride.activity.domain.sameness;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.testkit.TakeBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DoublesPropertiesTest {
    private static final Instant MONDAY = Instant.parse("2026-03-09T06:00:00Z");

    @Property(tries = 300, seed = "20260309")
    void theOrderOfArrivalDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
        List<Take> takes = someTakes(new Random(seed), count);
        List<Take> shuffled = new ArrayList<>(takes);
        Collections.shuffle(shuffled, new Random(seed + 1));

        assertThat(Doubles.among(shuffled)).isEqualTo(Doubles.among(takes));
    }

    @Property(tries = 300, seed = "20260310")
    void whatCountsInThePlaceOfAnotherCountsItself(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
        Map<ActivityId, ActivityId> originals = Doubles.among(someTakes(new Random(seed), count));

        assertThat(originals.values()).noneMatch(originals::containsKey);
    }

    @Property(tries = 300, seed = "20260311")
    void noTwoThatCountAreTheSameRun(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
        List<Take> takes = someTakes(new Random(seed), count);
        Map<ActivityId, ActivityId> originals = Doubles.among(takes);
        List<Take> counting =
                takes.stream().filter(take -> !originals.containsKey(take.id())).toList();

        for (Take one : counting) {
            assertThat(counting).filteredOn(other -> other != one).noneMatch(other -> SameRun.are(one, other));
        }
    }

    @Property(tries = 500, seed = "20260312")
    void whatTwoDevicesMeasureAtTheSameTimeIsOneRun(@ForAll long seed) {
        Random random = new Random(seed);
        int seconds = 1200 + random.nextInt(10_000);
        double secondsPerKilometre = 180 + random.nextInt(300);
        int length = seconds / 4 + random.nextInt(seconds);
        // Within the other one, but for a tenth of the shorter one.
        int slack = Math.min(length, seconds) / 10;
        int late = length < seconds ? random.nextInt(seconds - length + slack) : -random.nextInt(length - seconds + 1);
        int together = Math.min(seconds, late + length) - Math.max(0, late);
        double error = 0.85 + random.nextDouble() * 0.3;

        Take whole = measured("watch", "watch", 0, seconds, seconds / secondsPerKilometre);
        Take other = measured("phone", "phone", late, length, error * together / secondsPerKilometre);

        assertThat(Doubles.among(List.of(whole, other))).hasSize(1);
    }

    @Property(tries = 500, seed = "20260313")
    void whatFollowsOneAfterTheOtherStaysApart(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int count) {
        Random random = new Random(seed);
        List<Take> takes = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < count; i++) {
            int seconds = 60 + random.nextInt(5_000);
            double secondsPerKilometre = 240 + 30 * i; // never alike almost to the second, as of another time zone
            String source = "source " + random.nextInt(3);
            takes.add(measured("take " + i, source, from, seconds, seconds / secondsPerKilometre));
            from += seconds + random.nextInt(600);
        }

        assertThat(Doubles.among(takes)).isEmpty();
    }

    private static List<Take> someTakes(Random random, int count) {
        List<Take> takes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double kilometres = 5 + random.nextInt(3) * 5 + random.nextDouble() / 10;
            takes.add(TakeBuilder.take("take " + i)
                    .from("source " + random.nextInt(3))
                    .at(MONDAY.plus(Duration.ofHours(random.nextInt(96)))
                            .plusSeconds(random.nextInt(300))
                            .toString())
                    .over(kilometres)
                    .lasting(Duration.ofSeconds((long) (kilometres * (300 + random.nextInt(4)))))
                    .rich(random.nextInt(14) * 100)
                    .build());
        }
        return takes;
    }

    private static Take measured(String identity, String source, int second, int seconds, double kilometres) {
        return TakeBuilder.take(identity)
                .from(source)
                .at(MONDAY.plusSeconds(second).toString())
                .lasting(Duration.ofSeconds(seconds))
                .over(kilometres)
                .rich(1100)
                .build();
    }
}
