package app.stride.activity.adapter.file.json;

import app.stride.activity.adapter.file.recording.DateTimeText;
import app.stride.activity.adapter.file.recording.DecimalText;
import app.stride.activity.adapter.file.recording.RecordingDraft;
import app.stride.activity.adapter.file.recording.SportNames;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose words a JSON activity is in. */
enum JsonService {
    STRAVA("start_date", "elapsed_time") {
        @Override
        void fill(RecordingDraft draft, JsonActivity from) {
            draft.name = text(from, "name");
            draft.device = text(from, "device_name");
            ZoneId named = zone(from.text("timezone"));
            draft.zone = named == null ? offset(time(from.text("start_date_local")), start(from)) : named;
            String sport = from.has("sport_type") ? from.text("sport_type") : from.text("type");
            draft.sport = SportNames.sport(sport);
            draft.subSport = SportNames.subSport(sport);
            draft.race = from.number("workout_type") == RACE;
            draft.stated.distance = from.number("distance");
            draft.stated.elapsed = seconds(from.text("elapsed_time"));
            draft.stated.moving = seconds(from.text("moving_time"));
            draft.stated.timer = draft.stated.moving;
            draft.stated.averageHeartRate = from.number("average_heartrate");
            draft.stated.maxHeartRate = from.number("max_heartrate");
            draft.stated.cadence = from.number("average_cadence");
            draft.stated.climb = from.number("total_elevation_gain");
            draft.stated.temperature = from.number("average_temp");
            draft.laps = StravaLaps.of(from.laps(), draft.start());
        }

        @Override
        long start(JsonActivity from) {
            return time(from.text("start_date"));
        }
    },
    /** What programs keep of Strava's activities: the moving time alone, perhaps as a clock shows it. */
    STRAVA_KEPT("start_date", "moving_time") {
        @Override
        void fill(RecordingDraft draft, JsonActivity from) {
            STRAVA.fill(draft, from);
        }

        @Override
        long start(JsonActivity from) {
            return STRAVA.start(from);
        }
    },
    GARMIN("activityId", "summaryDTO.duration") {
        @Override
        void fill(RecordingDraft draft, JsonActivity from) {
            fillOfGarmin(draft, from, "DTO", "summaryDTO.");
            draft.zone = zone(from.text("timeZoneUnitDTO.timeZone"));
            draft.stated.cadence = from.number("summaryDTO.averageRunCadence");
            draft.stated.temperature = from.number("summaryDTO.averageTemperature");
        }

        @Override
        long start(JsonActivity from) {
            return time(from.text("summaryDTO.startTimeGMT"));
        }
    },
    /** Garmin's list of activities, which has the same figures under names of their own. */
    GARMIN_LIST("activityId", "startTimeGMT", "duration") {
        @Override
        void fill(RecordingDraft draft, JsonActivity from) {
            fillOfGarmin(draft, from, "", "");
            draft.zone = offset(time(from.text("startTimeLocal")), start(from));
            draft.stated.cadence = from.number("averageRunningCadenceInStepsPerMinute");
        }

        @Override
        long start(JsonActivity from) {
            return time(from.text("startTimeGMT"));
        }
    },
    NIKE("start_epoch_ms", "active_duration_ms") {
        @Override
        void fill(RecordingDraft draft, JsonActivity from) {
            draft.name = text(from, "tags.com.nike.name");
            draft.sport = SportNames.sport(from.text("type"));
            draft.samples = from.series().samples(start(from));
            draft.stated.distance = from.number("summaries.distance.total") * METRES_PER_KILOMETRE;
            draft.stated.timer = from.number("active_duration_ms") / MILLIS;
            draft.stated.elapsed = (from.number("end_epoch_ms") - from.number("start_epoch_ms")) / MILLIS;
            draft.stated.averageHeartRate = from.number("summaries.heart_rate.mean");
            draft.stated.climb = from.number("summaries.ascent.total");
        }

        @Override
        long start(JsonActivity from) {
            double start = from.number("start_epoch_ms");
            return start > 0 && start < LATEST ? (long) start : DateTimeText.ABSENT;
        }
    };

    /** Strava's number of a run that its athlete calls a race. */
    private static final int RACE = 1;

    private static final double METRES_PER_KILOMETRE = 1000;
    private static final double MILLIS = 1000;
    private static final int CLOCK_PARTS = 3;
    /** Milliseconds since 1970, in the year 5138. */
    private static final double LATEST = 1e14;

    private final String[] marks;

    JsonService(String... marks) {
        this.marks = marks;
    }

    /** The service that writes such fields; empty when none that is known does. */
    static Optional<JsonService> of(JsonActivity activity) {
        for (JsonService service : values()) {
            boolean all = true;
            for (String mark : service.marks) {
                all &= activity.has(mark);
            }
            if (all) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }

    /** Empty when it has no start. */
    Optional<RecordingDraft> draft(JsonActivity activity) {
        long start = start(activity);
        if (start == DateTimeText.ABSENT) {
            return Optional.empty();
        }
        RecordingDraft draft = new RecordingDraft(Instant.ofEpochMilli(start));
        fill(draft, activity);
        return Optional.of(draft);
    }

    abstract void fill(RecordingDraft draft, JsonActivity from);

    abstract long start(JsonActivity from);

    /**
     * What an activity of Garmin's and one of its list have in common.
     *
     * @param kinds what the names of its kinds end in
     * @param figures what the names of its figures begin with
     */
    private static void fillOfGarmin(RecordingDraft draft, JsonActivity from, String kinds, String figures) {
        String type = from.text("activityType" + kinds + ".typeKey");
        draft.name = text(from, "activityName");
        draft.sport = SportNames.sport(type);
        draft.subSport = SportNames.subSport(type);
        draft.race = "race".equals(from.text("eventType" + kinds + ".typeKey"));
        draft.stated.distance = from.number(figures + "distance");
        draft.stated.timer = from.number(figures + "duration");
        draft.stated.elapsed = GarminElapsed.seconds(from.number(figures + "elapsedDuration"), draft.stated.timer);
        draft.stated.moving = from.number(figures + "movingDuration");
        draft.stated.averageHeartRate = from.number(figures + "averageHR");
        draft.stated.maxHeartRate = from.number(figures + "maxHR");
        draft.stated.climb = from.number(figures + "elevationGain");
    }

    /** Seconds of a number of them, or of a clock such as 0:28:42; NaN for anything else. */
    private static double seconds(@Nullable String text) {
        if (text == null || text.indexOf(':') < 0) {
            return DecimalText.of(text);
        }
        double seconds = 0;
        for (String part : text.split(":", CLOCK_PARTS)) {
            seconds = seconds * 60 + DecimalText.of(part);
        }
        return seconds;
    }

    static long time(@Nullable String text) {
        return text == null ? DateTimeText.ABSENT : DateTimeText.millis(text);
    }

    private static @Nullable String text(JsonActivity from, String field) {
        String text = from.text(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The zone of a clock that shows this time instead of UTC's; null where they do not differ by what a zone can. */
    private static @Nullable ZoneId offset(long local, long utc) {
        boolean known = local != DateTimeText.ABSENT && utc != DateTimeText.ABSENT;
        long seconds = known ? (local - utc) / 1000 : Long.MAX_VALUE;
        return Math.abs(seconds) <= ZoneOffset.MAX.getTotalSeconds() && seconds % 900 == 0
                ? ZoneOffset.ofTotalSeconds((int) seconds)
                : null;
    }

    /** Strava writes {@code (GMT-05:00) America/New_York}. */
    private static @Nullable ZoneId zone(@Nullable String text) {
        try {
            return text == null ? null : ZoneId.of(text.substring(text.lastIndexOf(' ') + 1));
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
