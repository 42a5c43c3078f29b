package app.stride.plans.adapter.rest.change;

import app.stride.plans.adapter.rest.Rounded;
import app.stride.plans.adapter.rest.workout.SegmentJson;
import app.stride.plans.domain.plan.HeartRateRange;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.revision.Changes;
import app.stride.plans.domain.revision.WorkoutChange;
import app.stride.rest.contract.RecordFields;
import app.stride.running.PaceRange;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What changed of one workout: added, removed, moved or changed, as a whole and field by field. */
@Schema(name = "WorkoutChange")
public record ChangeJson(
        UUID workoutId,
        String kind,
        LocalDate date,
        @Nullable ContentJson before,
        @Nullable ContentJson after,
        List<FieldJson> fields) {

    /** A field with its value before and after. */
    @Schema(name = "FieldChange")
    record FieldJson(
            String field, @Nullable Object before, @Nullable Object after) {}

    /** What is planned, without what became of it. */
    @Schema(name = "PlannedContent")
    record ContentJson(
            LocalDate scheduledDate,
            int weekNumber,
            String workoutType,
            @Nullable String workoutSubtype,
            String title,
            String description,
            String phase,
            int phaseWeek,
            @Nullable Integer targetDurationMinutes,
            @Nullable Double targetDistanceKm,
            @Nullable Integer targetPacePerKmSeconds,
            @Nullable Integer targetPacePerKmSecondsMax,
            @Nullable Integer targetHrMin,
            @Nullable Integer targetHrMax,
            List<SegmentJson> segments) {

        static ContentJson of(PlannedWorkout planned) {
            PaceRange pace = planned.pace();
            HeartRateRange heart = planned.heartRate();
            return new ContentJson(
                    planned.date(),
                    planned.weekNumber(),
                    planned.type().code(),
                    planned.subtype(),
                    planned.title(),
                    planned.description(),
                    planned.phase().code(),
                    planned.phaseWeek(),
                    planned.duration().isZero() ? null : Rounded.minutes(planned.duration()),
                    planned.distance().isZero() ? null : Rounded.kilometres(planned.distance()),
                    pace == null ? null : Rounded.secondsPerKilometre(pace.fast()),
                    pace == null ? null : Rounded.secondsPerKilometre(pace.slow()),
                    heart == null ? null : heart.low().bpm(),
                    heart == null ? null : heart.high().bpm(),
                    planned.segments().stream().map(SegmentJson::of).toList());
        }
    }

    public static List<ChangeJson> of(Changes changes) {
        return changes.each().stream().map(ChangeJson::of).toList();
    }

    private static ChangeJson of(WorkoutChange change) {
        ContentJson before = change.before() == null ? null : ContentJson.of(change.before());
        ContentJson after = change.after() == null ? null : ContentJson.of(change.after());
        return new ChangeJson(
                change.workout().value(), change.kind().code(), change.date(), before, after, fields(before, after));
    }

    private static List<FieldJson> fields(@Nullable ContentJson before, @Nullable ContentJson after) {
        if (before == null || after == null) {
            return List.of();
        }
        List<FieldJson> fields = new ArrayList<>();
        for (RecordComponent field : ContentJson.class.getRecordComponents()) {
            Object was = value(field, before);
            Object is = value(field, after);
            if (!Objects.equals(was, is)) {
                fields.add(new FieldJson(RecordFields.spelling(field), was, is));
            }
        }
        return fields;
    }

    private static @Nullable Object value(RecordComponent field, ContentJson content) {
        try {
            return field.getAccessor().invoke(content);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's own fields can be read", e);
        }
    }
}
