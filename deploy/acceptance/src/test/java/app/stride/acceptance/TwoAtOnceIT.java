package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.acceptance.testkit.Api;
import app.stride.acceptance.testkit.Inhabitant;
import app.stride.acceptance.testkit.Operation;
import app.stride.acceptance.testkit.Stride;
import app.stride.acceptance.testkit.Wire;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two athletes at the same time, over the same few connections: each gets only their own, whatever the other asks. */
@Order(3)
class TwoAtOnceIT {
    private static final int ROUNDS = 4;

    /** So many connections: each carries calls of both athletes by turns. */
    private static final int AT_ONCE = 12;

    private static Wire wire;
    private static List<Operation> readings;
    private static Inhabitant ann;
    private static Inhabitant bob;

    @BeforeAll
    static void twoAthletesMoveIn() {
        Stride stride = Stride.running();
        Api api = Api.of(stride);
        wire = new Wire(stride);
        ann = Inhabitant.movesIn(stride, api, "ann");
        bob = Inhabitant.movesIn(stride, api, "bob");
        readings = api.operations().stream()
                .filter(operation -> operation.isReading() && !operation.isPublic())
                .toList();
    }

    @Test
    void overTheSameConnectionsEachGetsOnlyTheirOwn() throws InterruptedException, ExecutionException {
        List<Callable<String>> calls = interleaved();
        List<String> faults = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<String> fault : threads.invokeAll(calls)) {
                faults.add(fault.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(calls).hasSizeGreaterThan(200);
        assertThat(faults).containsOnly("");
    }

    /** Every reading call of either, again and again, and a check-in of theirs between two of them. */
    private static List<Callable<String>> interleaved() {
        List<Callable<String>> calls = new ArrayList<>();
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < readings.size(); i++) {
                String date = day.minusDays(2 + i).toString();
                calls.add(reading(readings.get(i), ann, bob));
                calls.add(reading(readings.get(i), bob, ann));
                calls.add(writing(date, ann, bob));
                calls.add(writing(date, bob, ann));
            }
        }
        return calls;
    }

    private static Callable<String> reading(Operation operation, Inhabitant who, Inhabitant other) {
        String path = operation.path(prefix -> who.idFor(prefix).orElse("none"));
        return () -> {
            HttpResponse<String> answer = wire.call("GET", path, who.token(), new byte[0]);
            // 422: an easy day has no workout for a watch, but is there
            boolean answered = answer.statusCode() == 200 || answer.statusCode() == 422;
            return answered && !other.isIn(answer.body(), path) ? "" : "GET " + path + ": " + answer.body();
        };
    }

    private static Callable<String> writing(String date, Inhabitant who, Inhabitant other) {
        byte[] body =
                "{\"date\":\"%s\",\"notes\":\"%s\"}".formatted(date, who.mark()).getBytes(StandardCharsets.UTF_8);
        return () -> {
            HttpResponse<String> answer =
                    wire.call("POST", "/v1/daily-checkins", who.token(), body, "Content-Type", "application/json");
            boolean own = answer.statusCode() < 300 && answer.body().contains(who.mark());
            return own && !other.isIn(answer.body(), "") ? "" : "check-in: " + answer.body();
        };
    }
}
