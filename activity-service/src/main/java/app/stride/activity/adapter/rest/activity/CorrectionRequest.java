package app.stride.activity.adapter.rest.activity;

import app.stride.activity.adapter.rest.Fields;
import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.sameness.Choice;
import app.stride.activity.usecase.activity.Correction;
import app.stride.rest.Problems;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of an activity: {@code PATCH /v1/activities/{id}}; omitted fields keep their values.
 *
 * @param duplicateOf the recording of the same run that counts instead of this one; null says that this one counts
 * @param duplicateChoice automatic (decided by the recordings), apart (a run of its own) or preferred (counts
 *     instead of its duplicates)
 */
public record CorrectionRequest(
        @Nullable @Size(max = 200) @Pattern(regexp = Fields.PLAIN, message = Fields.PLAIN_MESSAGE) @Pattern(regexp = ".*\\S.*", message = "must not be blank") String name,

        @Nullable String sport,
        @Nullable Boolean isRace,

        @Schema(implementation = UUID.class) @Nullable JsonNode duplicateOf,

        @Nullable String duplicateChoice) {

    private static final Choice.Kind[] UNLINKED = {Choice.Kind.AUTOMATIC, Choice.Kind.APART, Choice.Kind.PREFERRED};

    Correction correction() {
        if (name == null && sport == null && isRace == null && duplicateOf == null && duplicateChoice == null) {
            throw Problems.badRequest(
                    "body", "contains nothing to correct: send name, sport, is_race, duplicate_of or duplicate_choice");
        }
        return new Correction(
                name,
                sport == null ? null : Fields.sport(sport),
                isRace,
                choice(),
                duplicateOf != null && duplicateOf.isNull());
    }

    private @Nullable Choice choice() {
        if (duplicateOf != null && !duplicateOf.isNull()) {
            if (duplicateChoice != null) {
                throw Problems.badRequest("duplicate_choice", "must not be sent together with duplicate_of");
            }
            return Choice.linkedTo(original(duplicateOf));
        }
        if (duplicateChoice == null) {
            return null;
        }
        Choice.Kind kind = Fields.word("duplicate_choice", duplicateChoice, UNLINKED);
        return new Choice(kind, null);
    }

    private static ActivityId original(JsonNode node) {
        try {
            return ActivityId.of(node.asText());
        } catch (IllegalArgumentException notAnId) {
            throw Problems.badRequest("duplicate_of", "must be the id of an activity, or null");
        }
    }
}
