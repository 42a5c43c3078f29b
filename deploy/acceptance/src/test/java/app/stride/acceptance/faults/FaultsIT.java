package app.stride.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.Stride;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The faults that one can think of beforehand, each at the very moment at which it hurts. */
@Order(5)
class FaultsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long SEED = 20260412;

    /** Of each of four runners, in milliseconds: as many changes as there are to be uploads where the speed is measured. */
    private static final int PAUSE_AT_20_A_SECOND = 190;

    private static Cluster cluster;

    private final Answers answers = new Answers();

    @BeforeAll
    static void startTheProduct() {
        cluster = new Cluster(Stride.running());
    }

    @BeforeEach
    void everybodyIsThere() {
        cluster.awaitHealthy();
    }

    @Test
    @EnabledIfSystemProperty(named = "stride.faults.all", matches = "true")
    void aKillBetweenTheBrokersAcknowledgementAndTheOutboxsDeletionOnlyRepeats() {
        // Given
        Runner runner = cluster.runners(1, SEED, answers).get(0);
        boolean killed = false;

        // When
        for (int attempt = 0; attempt < 10 && !killed; attempt++) {
            killed = killBeforeTheDeletion(runner);
        }

        // Then
        assertThat(killed).as("killed between acknowledgement and deletion").isTrue();
        verdict(List.of(runner)).pronounce();
        assertThat(cluster.repetitions(runner))
                .as("events that really came twice")
                .isPositive();
    }

    /** False when the relay was held with another event, before it came to that of the run. */
    private static boolean killBeforeTheDeletion(Runner runner) {
        try (HeldDeletions held = HeldDeletions.in(cluster.databases(), "activity")) {
            runner.run();
            if (!cluster.tellsSoon(runner)) {
                return false;
            }
            cluster.away(Cluster.ACTIVITY);
            held.endWhatWaits();
        }
        cluster.back(Cluster.ACTIVITY);
        return true;
    }

    @Test
    void aKillBetweenTheCommitOfAnEffectAndThatOfTheOffsetOnlyRepeats() {
        // Given
        List<Runner> runners = cluster.runners(1, SEED, answers);
        await().atMost(PATIENCE).until(() -> cluster.log().lag(Cluster.PLANS) == 0);
        long redelivered = 0;

        // When
        for (int attempt = 0; attempt < 10 && redelivered == 0; attempt++) {
            long before = cluster.effects(runners.get(0));
            runners.get(0).run();
            await().atMost(PATIENCE).until(() -> cluster.effects(runners.get(0)) > before);
            cluster.away(Cluster.PLANS);
            // Whatever was not committed by the dead comes again.
            redelivered = cluster.log().lag(Cluster.PLANS);
            cluster.back(Cluster.PLANS);
            cluster.awaitHealthy();
        }

        // Then
        assertThat(redelivered).as("records that came again").isPositive();
        verdict(runners).pronounce();
    }

    @Test
    void withoutABrokerEverythingIsTakenInAndTakesEffectWhenItIsBack() {
        // Given
        Duration outage = Duration.ofSeconds(Long.getLong("stride.faults.outage", 15));
        List<Runner> runners = cluster.runners(4, SEED, answers);
        long memoryBefore = cluster.residentMebibytes(Cluster.ACTIVITY);
        ProcessHandle activity = cluster.stride().process(Cluster.ACTIVITY);
        int acknowledgedMeanwhile;

        // When
        try (Traffic traffic = Traffic.of(runners, PAUSE_AT_20_A_SECOND)) {
            cluster.away(Cluster.KAFKA);
            int before = traffic.acknowledged();
            Cluster.sleep(outage);
            acknowledgedMeanwhile = traffic.acknowledged() - before;
        }

        // Then
        assertThat(acknowledgedMeanwhile)
                .as("answered with 2xx without a broker")
                .isGreaterThan(Boolean.getBoolean("stride.faults.all") ? (int) (15 * outage.toSeconds()) : 20);
        assertThat(answers.onlySuccess()).as("%s", answers).isTrue();
        long growth = cluster.residentMebibytes(Cluster.ACTIVITY) - memoryBefore;
        assertThat(growth).as("MiB more for activity-service").isLessThan(100);
        assertThat(cluster.stride().process(Cluster.ACTIVITY).pid()).isEqualTo(activity.pid());
        cluster.back(Cluster.KAFKA);
        cluster.awaitBroker();
        Stopwatch returned = Stopwatch.started();
        verdict(runners).awaitMatched();
        Duration matched = returned.elapsed();
        Report.say(
                "broker away %s: %d acknowledged meanwhile, memory %+d MiB, everything matched %s after its return",
                outage, acknowledgedMeanwhile, growth, matched);
        verdict(runners).pronounce();
        if (Boolean.getBoolean("stride.faults.all")) {
            assertThat(matched).as("until everything is matched").isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "stride.faults.all", matches = "true")
    void aDatabaseThatIsStoppedAtOnceOrStandsStillIsWaitedForAndComesBack() {
        // Given
        Duration pause = Duration.ofSeconds(Long.getLong("stride.faults.pause", 10));
        List<Runner> runners = cluster.runners(4, SEED, answers);

        // When
        try (Traffic traffic = Traffic.of(runners, 100)) {
            cluster.stopPostgresAtOnce();
            cluster.awaitPostgres();
            Duration restarted = cluster.untilServed(runners);
            cluster.pause(Cluster.POSTGRES, pause);
            Duration resumed = cluster.untilServed(runners);
            Report.say(
                    "postgres stopped at once: served again %s after it took connections; still for %s: served again"
                            + " %s after it went on; %s",
                    restarted, pause, resumed, answers);
            assertThat(traffic.acknowledged()).isPositive();
            assertThat(List.of(restarted, resumed))
                    .as("recovery")
                    .allSatisfy(recovery -> assertThat(recovery).isLessThan(Duration.ofSeconds(3)));
        }

        // Then
        verdict(runners).pronounce();
        assertThat(answers.improper()).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "stride.faults.all", matches = "true")
    void aTopicThatIsReadTwiceMoreFromTheBeginningChangesNothing() {
        // Given
        List<Runner> runners = cluster.runners(3, SEED, answers);
        for (int i = 0; i < 10; i++) {
            runners.forEach(Runner::act);
        }
        verdict(runners).pronounce();
        List<String> before = cluster.everythingPlansKnows(runners);
        int told = cluster.toldByPlans(runners);

        // When
        cluster.replayToPlans(() -> {});
        // The second time without the ids of what took effect: then the versions have to do.
        cluster.replayToPlans(() -> runners.forEach(cluster::forgetInbox));

        // Then
        assertThat(cluster.everythingPlansKnows(runners)).isEqualTo(before);
        assertThat(cluster.toldByPlans(runners)).isEqualTo(told);
        verdict(runners).pronounce();
    }

    @Test
    void whoComesWhenTheTopicsHaveForgottenIsToldEverythingAgain() {
        // Given
        List<Runner> runners = cluster.runners(2, SEED, answers);
        for (int i = 0; i < 15; i++) {
            runners.forEach(Runner::act);
        }
        verdict(runners).pronounce();
        List<String> before = cluster.everythingPlansKnows(runners);
        int told = cluster.toldByPlans(runners);
        cluster.log().expire("stride.activities.v1");
        cluster.log().expire("stride.plans.v1");
        assertThat(cluster.toldByPlans(runners))
                .as("what is left of %d events", told)
                .isZero();

        // When
        assertThat(cluster.stride().republish().exitCode()).isZero();

        // Then
        verdict(runners).whoOnlyListensKnowsTheSame();
        assertThat(cluster.everythingPlansKnows(runners)).isEqualTo(before);
    }

    @Test
    @DisabledIfSystemProperty(named = "stride.faults.replicas", matches = "false")
    void ofTwoReplicasOfEachServiceAnyOneMayDie() {
        // Given
        try (SecondReplicas second = new SecondReplicas(cluster.stride(), clock()).start()) {
            List<Runner> runners =
                    cluster.runners(4, SEED, answers, List.of(cluster.stride().gateway(), second.gateway()));
            PlantedPoison poison = new PlantedPoison(cluster.log(), SEED);

            // When
            try (Traffic traffic = Traffic.of(runners, 50)) {
                traffic.awaitMore(100);
                int doubled = runners.stream().mapToInt(cluster::repetitions).sum();
                second.kill(Cluster.PLANS);
                second.kill(Cluster.ACTIVITY);
                poison.plant(runners);
                traffic.awaitMore(50);
                second.start(Cluster.PLANS);
                second.start(Cluster.ACTIVITY);
                second.awaitReady(Cluster.PLANS);
                second.awaitReady(Cluster.ACTIVITY);
                cluster.kill(Cluster.PLANS);
                cluster.kill(Cluster.ACTIVITY);
                second.kill(Cluster.GATEWAY);
                second.kill(Cluster.COACH);
                traffic.awaitMore(50);
                Report.say(
                        "two replicas: %d events sent twice while nobody died; %d acknowledged, %s",
                        doubled, traffic.acknowledged(), answers);
            }

            // Then
            new Verdict(cluster, runners, poison.all()).pronounce();
        }
    }

    /** In the long form the second replicas are ahead of the first. */
    private static Map<String, String> clock() {
        return Boolean.getBoolean("stride.faults.all") ? SkewedClock.ahead(Duration.ofMinutes(10)) : Map.of();
    }

    private Verdict verdict(List<Runner> runners) {
        return new Verdict(cluster, runners, Set.of());
    }
}
