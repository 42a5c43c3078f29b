package app.stride.activity.adapter.rest;

import app.stride.activity.usecase.activity.Correction;
import app.stride.rest.Problems;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What to correct of an activity; what is absent or null stays as it is: {@code PATCH /v1/activities/{id}}. */
record CorrectionRequest(
        @Nullable @Size(max = 200) @Pattern(regexp = RecordActivityRequest.PLAIN, message = RecordActivityRequest.PLAIN_MESSAGE) @Pattern(regexp = ".*\\S.*", message = "must not be blank") String name,

        @Nullable String sport,
        @Nullable Boolean isRace) {

    Correction correction() {
        if (name == null && sport == null && isRace == null) {
            throw Problems.badRequest("body", "names nothing to correct: send name, sport or is_race");
        }
        return new Correction(name, sport == null ? null : Fields.sport(sport), isRace);
    }
}
