package app.stride.plans.adapter.rest.plan;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.Broker;
import app.stride.plans.testkit.MovableClock;
import app.stride.plans.testkit.Run;
import app.stride.plans.usecase.lifecycle.SettleDays;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** An athlete whose days pass as a test moves the clock, and what is told of them. */
abstract class PassingDays {

    static final LocalDate START = LocalDate.now(ZoneOffset.UTC);

    @Inject
    SettleDays settleDays;

    final Athlete athlete = Athlete.somebody();

    @AfterEach
    void theRealTime() {
        MovableClock.reset();
    }

    void at(Instant instant) {
        MovableClock.moveTo(instant);
        settleDays.settle().await().indefinitely();
    }

    void ran(Map<String, Object> workout, LocalDate date) {
        asPlanned(workout, date).recorded();
    }

    Run asPlanned(Map<String, Object> workout, LocalDate date) {
        return Run.of(
                athlete,
                date,
                1000 * ((Number) workout.get("target_distance_km")).doubleValue(),
                60 * ((Number) workout.get("target_duration_minutes")).doubleValue());
    }

    long told(String type, Map<String, Object> workout) {
        return told(athlete, type, workout);
    }

    static long told(Athlete athlete, String type, Map<String, Object> workout) {
        return Broker.records("stride.plans.v1", athlete.id()).stream()
                .filter(event -> Broker.header(event, "ce_type").equals(type))
                .filter(event -> event.value().contains((String) workout.get("id")))
                .count();
    }

    List<String> types() {
        return Broker.records("stride.plans.v1", athlete.id()).stream()
                .map(event -> Broker.header(event, "ce_type"))
                .toList();
    }
}
