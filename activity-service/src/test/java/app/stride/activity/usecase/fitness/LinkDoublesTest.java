package app.stride.activity.usecase.fitness;

import static app.stride.activity.testkit.TakeBuilder.take;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.SamplesBuilder;
import app.stride.activity.domain.sameness.Take;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.fitness.FitnessLog.KnownTake;
import app.stride.activity.usecase.ingest.PackedSamples;
import app.stride.activity.usecase.ingest.Packing;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Years of runs that two devices without names recorded, of which one was stopped late. */
class LinkDoublesTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final AthleteId ATHLETE = new AthleteId("athlete");

    private final List<KnownTake> known = new ArrayList<>();
    private final Map<ActivityId, PackedSamples> kept = new HashMap<>();
    private int reads;
    private int linked;

    private static <T> T port(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    private static final class AtOnce implements HeavyWork {
        @Override
        public <T> Uni<T> run(Supplier<T> work) {
            return Uni.createFrom().item(work.get());
        }
    }

    private Uni<?> log(String method, Object[] arguments) {
        return switch (method) {
            case "takes" -> Uni.createFrom().item(List.copyOf(known));
            case "samples" -> Uni.createFrom().item(samples((List<?>) arguments[2]));
            case "relink" -> relinked((Map<?, ?>) arguments[2]);
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private Map<ActivityId, PackedSamples> samples(List<?> activities) {
        reads++;
        Map<ActivityId, PackedSamples> samples = new HashMap<>(kept);
        samples.keySet().retainAll(Set.copyOf(activities));
        return samples;
    }

    private Uni<List<KeptActivity>> relinked(Map<?, ?> originals) {
        linked = originals.size();
        return Uni.createFrom().item(List.of());
    }

    /** Steadily northwards for so many seconds, which are kept in place of the samples. */
    private static Samples way(PackedSamples packed) {
        SamplesBuilder samples = new SamplesBuilder();
        for (int second = 0; second <= packed.points(); second += 5) {
            samples.next(1000L * second)
                    .set(Channel.LATITUDE, 48 + second * 3e-5)
                    .set(Channel.LONGITUDE, 11.5);
        }
        return samples.build();
    }

    private void recorded(int day, Duration elapsed, double kilometres) {
        LocalDate date = FIRST.plusDays(day);
        Take take = take(date + " " + elapsed)
                .at(date + "T06:00:00Z")
                .lasting(elapsed)
                .over(kilometres)
                .rich(1100)
                .build();
        known.add(new KnownTake(take, date, null));
        kept.put(take.id(), new PackedSamples((int) elapsed.toSeconds(), new byte[0]));
    }

    @Test
    void aStatementReadsTheSamplesOfManyPairs() {
        for (int day = 0; day < 700; day++) {
            recorded(day, Duration.ofMinutes(50), 10);
            recorded(day, Duration.ofMinutes(90), 11.5);
        }
        LinkDoubles linkDoubles = new LinkDoubles(
                port(FitnessLog.class, (proxy, method, arguments) -> log(method.getName(), arguments)),
                port(Packing.class, (proxy, method, arguments) -> way((PackedSamples) arguments[0])),
                new AtOnce());

        linkDoubles
                .around(new Transaction() {}, new Touched(ATHLETE, Set.of(), true), Instant.EPOCH)
                .await()
                .indefinitely();

        assertThat(linked).isEqualTo(700);
        assertThat(reads).isBetween(1, 11);
    }
}
