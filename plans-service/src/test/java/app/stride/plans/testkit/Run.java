package app.stride.plans.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A run, told as activity-service tells of it. */
public record Run(
        Athlete athlete,
        UUID id,
        long version,
        LocalDate date,
        LocalTime time,
        double distanceM,
        double durationS,
        boolean race) {

    private static final String TOPIC = "stride.activities.v1";

    private static final LocalTime MORNING = LocalTime.of(7, 30);

    public static Run of(Athlete athlete, LocalDate date, double distanceM, double durationS) {
        return new Run(athlete, UUID.randomUUID(), 1, date, MORNING, distanceM, durationS, false);
    }

    public Run version(long newer) {
        return new Run(athlete, id, newer, date, time, distanceM, durationS, race);
    }

    public Run on(LocalDate other) {
        return new Run(athlete, id, version, other, time, distanceM, durationS, race);
    }

    public Run at(LocalTime other) {
        return new Run(athlete, id, version, date, other, distanceM, durationS, race);
    }

    public Run of(double metres, double seconds) {
        return new Run(athlete, id, version, date, time, metres, seconds, race);
    }

    public Run asRace() {
        return new Run(athlete, id, version, date, time, distanceM, durationS, true);
    }

    public ProducerRecord<String, String> recorded() {
        return Broker.publish(TOPIC, "stride.activity.recorded", athlete.id(), json());
    }

    /** Told as if it had been recorded at that time. */
    public ProducerRecord<String, String> recordedAt(Instant time) {
        return Broker.publish(TOPIC, "stride.activity.recorded", athlete.id(), json(), time);
    }

    public ProducerRecord<String, String> updated() {
        return Broker.publish(TOPIC, "stride.activity.updated", athlete.id(), json());
    }

    public ProducerRecord<String, String> deleted() {
        return Broker.publish(TOPIC, "stride.activity.deleted", athlete.id(), """
                {"activity_id": "%s", "athlete_id": "%s", "version": %d}
                """.formatted(id, athlete.id(), version));
    }

    private String json() {
        return """
                {"activity_id": "%s", "athlete_id": "%s", "version": %d, "sport": "run", "name": "A run",
                 "start_time": "%s", "local_date": "%s", "timezone": "UTC", "distance_m": %s, "duration_s": %s,
                 "moving_s": null, "average_hr": 148, "load": {"value": 61.2, "method": "trimp"}, "is_race": %s,
                 "duplicate_of": null, "provider": "upload",
                 "laps": [{"kind": "auto", "distance_m": 1000.0, "duration_s": 300.0, "average_hr": null}]}
                """.formatted(
                        id,
                        athlete.id(),
                        version,
                        date.atTime(time).atOffset(ZoneOffset.UTC),
                        date,
                        distanceM,
                        durationS,
                        race);
    }
}
