package app.stride.activity.adapter.rest.contract;

import app.stride.rest.contract.ApiOperation;
import app.stride.rest.contract.Schemas;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The headers of answers: versions to send as {@code If-Match}, the address of what was made, and the next page. */
final class ResponseHeaders {
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "ETag", "The version shown; send it as If-Match with a change.",
            "Link", "The next page, as rel=\"next\"; absent on the last page.",
            "Location", "The address of the activity, or of the import that was started.");

    /** Sorted, so that every build writes the same contract. */
    private static final SortedMap<String, Set<String>> OPERATIONS = new TreeMap<>(Map.of(
            "ETag",
                    Set.of(
                            "recordActivity",
                            "readActivity",
                            "correctActivity",
                            "readProfile",
                            "replaceProfile",
                            "recordCheckIn"),
            "Link", Set.of("listActivities", "listCheckIns"),
            "Location", Set.of("recordActivity", "importActivities")));

    /** All were there already: a file may hold several, and none of them is the one. */
    private static final String DUPLICATE_UPLOAD = "importActivities 200";

    private ResponseHeaders() {}

    static void add(ApiOperation call) {
        OPERATIONS.forEach((name, operations) -> {
            if (operations.contains(call.id())) {
                add(call, name);
            }
        });
    }

    private static void add(ApiOperation call, String name) {
        call.operation().getResponses().getAPIResponses().forEach((status, response) -> {
            boolean without = (call.id() + " " + status).equals(DUPLICATE_UPLOAD);
            if (status.startsWith("2") && !without) {
                response.addHeader(name, Schemas.header(DESCRIPTIONS.getOrDefault(name, name), SchemaType.STRING));
            }
        });
    }
}
