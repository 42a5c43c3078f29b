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
                    .rich(random.nextInt(4) * 100)
                    .build());
        }
        return takes;
    }
}
