package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.acceptance.testkit.Api;
import app.stride.acceptance.testkit.Inhabitant;
import app.stride.acceptance.testkit.Operation;
import app.stride.acceptance.testkit.Shape;
import app.stride.acceptance.testkit.Stride;
import app.stride.acceptance.testkit.Wire;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Another's id where it is not in the path: in every query parameter and every place of a body that the document gives
 * the format of an id, and in the cursors of pages. It is answered like an id that is nobody's.
 */
@Order(3)
class ForeignIdsIT {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int RANDOM_PART = 24;

    /** The highest id of its moment: lists have the youngest first, where it comes before all others of it. */
    private static final String LAST = "ffffffffffff";

    private static final String PLAN = "/v1/training-plans/{plan_id}";
    private static final String WORKOUT = PLAN + "/workouts/{workout_id}";
    private static final String ACTIVITY = "/v1/activities/{id}";
    private static final String THREAD = "/v1/coach/threads/{id}";

    /** What parameters and properties name. A cursor names something of its own list. */
    private static final Map<String, String> NAMED = Map.of(
            "workout_id", WORKOUT,
            "with_workout_id", WORKOUT,
            "activity_id", ACTIVITY,
            "duplicate_of", ACTIVITY,
            "thread_id", THREAD);

    private static final String OWN = "{own}";
    private static final String SWAP = "\"changes\":[{\"type\":\"swap\",\"workout_id\":\"" + OWN
            + "\",\"with_workout_id\":\"" + OWN + "\"}],\"dry_run\":true";

    /** Where the example would be answered before its ids are looked for: a swap of one's own workout. */
    private static final Map<String, String> BODIES = Map.of(
            "POST " + PLAN + "/changes", "{" + SWAP + "}",
            "POST " + PLAN + "/adaptations", "{\"reason\":\"request\"," + SWAP + "}");

    private static Api api;
    private static Wire wire;
    private static Inhabitant ann;
    private static Inhabitant bob;

    @BeforeAll
    static void twoAthletesMoveIn() {
        Stride stride = Stride.running();
        api = Api.of(stride);
        wire = new Wire(stride);
        ann = Inhabitant.movesIn(stride, api, "ann");
        bob = Inhabitant.movesIn(stride, api, "bob");
        checkInForASecondPage();
    }

    private static void checkInForASecondPage() {
        String body = "{\"date\":\"%s\",\"notes\":\"%s\"}"
                .formatted(LocalDate.now(ZoneOffset.UTC).minusDays(3), ann.mark());
        HttpResponse<String> answer = ask("POST", "/v1/daily-checkins", body, ann.token());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** They are taken from the document: those of today are found there. */
    @Test
    void everyPlaceThatTakesAnIdIsTried() {
        assertThat(places().map(Place::toString))
                .contains(
                        "GET /v1/training-plans cursor",
                        "GET /v1/coach/threads cursor",
                        "GET /v1/coach/proposals cursor",
                        "POST /v1/training-plans/{plan_id}/workouts/{workout_id}/complete activity_id",
                        "POST /v1/training-plans/{plan_id}/changes /changes/0/workout_id",
                        "POST /v1/training-plans/{plan_id}/changes /changes/0/with_workout_id",
                        "POST /v1/training-plans/{plan_id}/adaptations /changes/0/workout_id",
                        "POST /v1/training-plans/{plan_id}/adaptations /changes/0/with_workout_id",
                        "PATCH /v1/activities/{id} /duplicate_of",
                        "POST /v1/coach/chat /thread_id");
    }

    @TestFactory
    Stream<DynamicTest> anothersIsAnsweredLikeNothingAtAll() {
        return places().map(place -> DynamicTest.dynamicTest(place.toString(), () -> {
            String id = annsFor(place);
            HttpResponse<String> anothers = place.filledWith(id, bob);
            HttpResponse<String> nobodys = place.filledWith(nobodysBeside(id), bob);

            // another status would say that the ids were not even looked for
            List<Integer> looked = place.operation().isReading() ? List.of(200) : List.of(404, 409, 422);
            assertThat(nobodys.statusCode()).as(nobodys.body()).isIn(looked);
            assertThat(anothers.statusCode()).as(anothers.body()).isEqualTo(nobodys.statusCode());
            assertThat(Shape.of(anothers)).isEqualTo(Shape.of(nobodys));
            assertThat(ann.isIn(anothers.body(), id)).isFalse();
        }));
    }

    /** Below her own id she has nothing herself: a cursor just above it has hers on its page, and only for her. */
    @TestFactory
    Stream<DynamicTest> aCursorAboveAnothersLeadsToNothingOfTheirs() {
        return places().filter(Place::isCursor)
                .map(place -> DynamicTest.dynamicTest(place.toString(), () -> {
                    String id = annsFor(place);
                    String above = id.substring(0, RANDOM_PART) + LAST;
                    HttpResponse<String> anns = place.filledWith(above, ann);
                    assertThat(anns.statusCode()).as(anns.body()).isEqualTo(200);
                    assertThat(anns.body()).contains(id);

                    HttpResponse<String> bobs = place.filledWith(above, bob);
                    assertThat(bobs.statusCode()).as(bobs.body()).isEqualTo(200);
                    assertThat(ann.isIn(bobs.body(), above)).as(bobs.body()).isFalse();
                }));
    }

    /** A cursor that is no id leads Ann on in her own list, and nobody else into it. */
    @TestFactory
    Stream<DynamicTest> anothersPageIsNoPageOfOnes() {
        return api.operations().stream()
                .filter(operation -> operation.queryParameters().contains("cursor")
                        && !operation.queryIds().contains("cursor"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    String page = annsNextPage(operation);
                    HttpResponse<String> anns = ask("GET", page, "", ann.token());
                    assertThat(anns.statusCode()).as(anns.body()).isEqualTo(200);
                    assertThat(ann.isIn(anns.body(), page)).as(anns.body()).isTrue();

                    HttpResponse<String> bobs = ask("GET", page, "", bob.token());
                    String nobodysPage = ID.matcher(page).replaceAll(found -> nobodysBeside(found.group()));
                    assertThat(bobs.statusCode()).as(bobs.body()).isEqualTo(200);
                    assertThat(Shape.of(bobs)).isEqualTo(Shape.of(ask("GET", nobodysPage, "", bob.token())));
                    assertThat(ann.isIn(bobs.body(), page)).isFalse();
                }));
    }

    /** As her own Link header has it; where she has too little for a second page, as if all of hers came after it. */
    private static String annsNextPage(Operation operation) {
        if (operation.queryParameters().contains("limit")) {
            HttpResponse<String> first = ask("GET", operation.template() + "?limit=1", "", ann.token());
            String link = first.headers()
                    .firstValue("Link")
                    .orElseThrow(() -> new AssertionError("theirs is a single page: " + first.body()));
            return link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        String cursor = switch (operation.template()) {
            case "/v1/training-plans/export" -> ann.idFor(PLAN).orElseThrow() + ".0";
            case "/v1/coach/export" -> ann.idFor(THREAD).orElseThrow() + "." + new UUID(0, 0);
            default -> throw new AssertionError("how a page goes on is not known for " + operation);
        };
        return operation.template() + "?cursor=" + cursor;
    }

    private static String annsFor(Place place) {
        return named(place)
                .flatMap(ann::idFor)
                .orElseThrow(() -> new AssertionError("let NAMED say what of theirs is named by " + place));
    }

    private static Optional<String> named(Place place) {
        String name = place.where().substring(place.where().lastIndexOf('/') + 1);
        if (!name.equals("cursor")) {
            return Optional.ofNullable(NAMED.get(name));
        }
        String below = place.operation().template() + "/{";
        return api.operations().stream()
                .map(Operation::template)
                .filter(template -> template.startsWith(below))
                .map(template -> template.substring(0, template.indexOf('}') + 1))
                .findFirst();
    }

    /** Of the same moment, so that it stands in the same place of every list. */
    private static String nobodysBeside(String id) {
        return id.substring(0, RANDOM_PART) + UUID.randomUUID().toString().substring(RANDOM_PART);
    }

    private static Stream<Place> places() {
        return api.operations().stream().flatMap(operation -> Stream.concat(inQuery(operation), inBody(operation)));
    }

    private static Stream<Place> inQuery(Operation operation) {
        return operation.queryIds().stream()
                .map(name -> new Place(
                        operation,
                        name,
                        bobs(operation) + "?" + name + "=" + Place.HERE,
                        body(operation).map(JsonNode::toString).orElse("")));
    }

    private static Stream<Place> inBody(Operation operation) {
        return body(operation).stream()
                .flatMap(body -> operation.placesIn(body).stream())
                .filter(place -> place.format().equals("uuid"))
                .map(place -> new Place(
                        operation,
                        place.pointer(),
                        bobs(operation),
                        place.holding(Place.HERE).toString()));
    }

    private static Optional<JsonNode> body(Operation operation) {
        return Optional.ofNullable(BODIES.get(operation.toString()))
                .map(text -> json(text.replace(OWN, bob.idFor(WORKOUT).orElseThrow())))
                .or(operation::validBody);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String bobs(Operation operation) {
        return operation.path(prefix -> bob.idFor(prefix).orElseThrow());
    }

    private static HttpResponse<String> ask(String method, String path, String body, String token) {
        String[] headers = body.isEmpty() ? new String[0] : new String[] {"Content-Type", "application/json"};
        return wire.call(method, path, token, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /**
     * Where a call of Bob's takes an id besides those in its path.
     *
     * @param where the query parameter's name, or the pointer into the body
     */
    private record Place(Operation operation, String where, String path, String body) {
        static final String HERE = "{here}";

        boolean isCursor() {
            return where.equals("cursor");
        }

        HttpResponse<String> filledWith(String id, Inhabitant caller) {
            return ask(operation.method(), path.replace(HERE, id), body.replace(HERE, id), caller.token());
        }

        @Override
        public String toString() {
            return operation + " " + where;
        }
    }
}
