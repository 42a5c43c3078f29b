package app.stride.acceptance.faults;

import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.Signal;
import app.stride.acceptance.testkit.Stride;
import app.stride.local.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The running product, as somebody sees it who wants to break it. */
final class Cluster {
    static final String ACTIVITY = "activity-service";
    static final String PLANS = "plans-service";
    static final String COACH = "coach-service";
    static final String GATEWAY = "gateway";
    static final String KAFKA = "kafka";
    static final String POSTGRES = "postgres";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Stride stride;
    private final Databases databases;
    private final Log log;

    Cluster(Stride stride) {
        this.stride = stride;
        this.databases = new Databases(stride.port(Part.POSTGRES));
        this.log = new Log(stride.port(Part.KAFKA));
    }

    /** New runners, each with a plan, who go to one of the gateways after the other. */
    List<Runner> runners(int count, long seed, Answers answers, List<String> gateways) {
        List<Runner> runners = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(each -> {
                    String name = "runner " + UUID.randomUUID();
                    return new Runner(name, new Client(gateways, stride.tokenOf(name), answers), seed * 31 + each);
                })
                .toList());
        runners.parallelStream().forEach(Runner::begin);
        return runners;
    }

    List<Runner> runners(int count, long seed, Answers answers) {
        return runners(count, seed, answers, List.of(stride.gateway()));
    }

    Stride stride() {
        return stride;
    }

    Databases databases() {
        return databases;
    }

    Log log() {
        return log;
    }

    /** Ends a process without a warning; its supervisor starts it again. */
    void kill(String name) {
        Signal.KILL.to(stride.process(name));
    }

    /** Ends a process without a warning, and it stays away until {@link #back}. */
    void away(String name) {
        stride.hold(name, true);
        kill(name);
    }

    void back(String name) {
        stride.hold(name, false);
    }

    /** Everything stands still, as when a disk or a virtual machine hangs, and goes on after that. */
    void pause(String name, Duration length) {
        List<ProcessHandle> all = new ArrayList<>(List.of(stride.process(name)));
        all.addAll(stride.process(name).descendants().toList());
        all.forEach(Signal.STOP::to);
        sleep(length);
        all.forEach(Signal.CONT::to);
    }

    /** What {@code pg_ctl stop -m immediate} does: no farewell to anybody, and recovery from the log at the next start. */
    void stopPostgresAtOnce() {
        ProcessHandle server = stride.process(POSTGRES);
        Signal.QUIT.to(server);
        server.onExit().join();
    }

    /** Returns when the database server takes connections. */
    void awaitPostgres() {
        await("PostgreSQL is there")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> databases.count("plans", "select 1") == 1);
    }

    /** Returns when every part is there and serves. */
    void awaitHealthy() {
        for (Part part : Part.SERVICES) {
            await(part + " is ready").atMost(PATIENCE).ignoreExceptions().until(() -> isReady(part));
        }
        // Services stay ready without either.
        awaitPostgres();
        awaitBroker();
    }

    /** Returns when the broker answers. */
    void awaitBroker() {
        await("the broker is there").atMost(PATIENCE).ignoreExceptions().until(() -> log.lag(PLANS) >= 0);
    }

    private boolean isReady(Part part) throws Exception {
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + stride.port(part) + "/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        return HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** How long it takes until both services answer. */
    Duration untilServed(List<Runner> runners) {
        Stopwatch stopwatch = Stopwatch.started();
        runners.get(0).client().get("/v1/activities?limit=1").expect(200);
        runners.get(0).client().get("/v1/training-plans/current").expect(200);
        return stopwatch.elapsed();
    }

    /** Whether the broker has every acknowledged run of theirs within some seconds. */
    boolean tellsSoon(Runner runner) {
        Stopwatch stopwatch = Stopwatch.started();
        while (stopwatch.elapsed().compareTo(SOON) < 0) {
            if (hasTold(runner)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasTold(Runner runner) {
        Set<String> told = Log.effective(log.records("stride.activities.v1"), runner.name()).stream()
                .map(event -> event.payload().path("activity_id").asText())
                .collect(Collectors.toSet());
        return runner.runs().values().stream().allMatch(run -> told.contains(run.id()));
    }

    /** How many records about them came although their event had come before. */
    int repetitions(Runner runner) {
        return Stream.of("stride.activities.v1", "stride.plans.v1")
                .mapToInt(topic -> Log.repetitions(log.records(topic).stream()
                        .filter(record -> runner.name().equals(record.key()))
                        .toList()))
                .sum();
    }

    /** How many events about them have taken effect in plans-service. */
    long effects(Runner runner) {
        return databases.count("plans", "select count(*) from inbox where athlete_id = ?", runner.name());
    }

    void forgetInbox(Runner runner) {
        databases.column("plans", "delete from inbox where athlete_id = ? returning 1", runner.name());
    }

    int toldByPlans(List<Runner> runners) {
        List<ConsumerRecord<String, String>> records = log.records("stride.plans.v1");
        return runners.stream()
                .mapToInt(runner -> Log.effective(records, runner.name()).size())
                .sum();
    }

    /** The rows of plans, workouts and activities, as text; without what counts how often somebody looked. */
    List<String> everythingPlansKnows(List<Runner> runners) {
        return runners.stream()
                .flatMap(runner -> Stream.of("plan", "workout", "activity")
                        .flatMap(table -> databases
                                .column(
                                        "plans",
                                        "select to_jsonb(t)::text from " + table + " t where athlete_id = ? order by 1",
                                        runner.name())
                                .stream()))
                .toList();
    }

    /** Lets plans-service read its topics from the beginning. */
    void replayToPlans(Runnable beforeItBegins) {
        away(PLANS);
        beforeItBegins.run();
        await("nobody is left in the group").atMost(PATIENCE).ignoreExceptions().until(() -> {
            log.rewind(PLANS);
            return log.lag(PLANS) > 0;
        });
        back(PLANS);
        awaitHealthy();
        await("everything is read again").atMost(PATIENCE).ignoreExceptions().until(() -> log.lag(PLANS) == 0);
    }

    /** The memory that a process takes, in MiB. */
    long residentMebibytes(String name) {
        try {
            return Files.readAllLines(
                            Path.of("/proc", String.valueOf(stride.process(name).pid()), "status"))
                    .stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void sleep(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
