package app.stride.acceptance.testkit;

import app.stride.acceptance.testkit.Places.Place;
import app.stride.local.Part;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Calls with a canary in everything that an operation takes, all of it at once and each by itself. */
public final class CanaryCalls {
    private static final String MARK = "@@canary@@";
    private static final String JSON = "application/json";
    private static final String PREVIEW = "POST /v1/training-plans/preview";

    /** How the key of a map is called among the places of a body. */
    private static final String KEY = "text";

    private final Canary canary;
    private final Stride stride;
    private final String own;
    private final String foreign;

    public CanaryCalls(Canary canary, Stride stride) {
        this.canary = canary;
        this.stride = stride;
        this.own = canary.own();
        this.foreign = canary.foreign();
    }

    /** Makes all of them. */
    public void make() {
        for (Operation operation : Api.of(stride).operations()) {
            everywhere(operation);
            inEachParameter(operation);
            operation.validBody().ifPresent(body -> inNames(operation, body));
            operation.places().stream()
                    .filter(place -> !isOfAWorkout(place))
                    .forEach(place -> inPlace(operation, place));
            if (operation.toString().equals(PREVIEW)) {
                inWorkouts(operation);
            }
            if (operation.method().equals("DELETE")) {
                canary.newToken(); // it may have erased the athlete, for whom nothing after it would be looked into
            }
        }
        inEachHeader();
        asMethod();
        signingIn();
    }

    private void everywhere(Operation operation) {
        String query = operation.queryParameters().isEmpty()
                ? ""
                : "?" + String.join("=" + foreign + "&", operation.queryParameters()) + "=" + foreign;
        byte[] body = operation
                .validBody()
                .map(valid -> utf8(withCanary(valid.deepCopy())))
                .orElse(new byte[0]);
        String withCanary = operation.path(prefix -> foreign) + query;
        canary.send(operation + " everywhere", operation.method(), withCanary, body, headers());
        canary.send(operation + " with an id", operation.method(), anybodys(operation), body, headers());
        canary.sendBy(foreign, operation + " as token", operation.method(), anybodys(operation), body, headers());
    }

    private String[] headers() {
        return Stream.of(
                        List.of("Content-Type", JSON),
                        List.of("Idempotency-Key", foreign),
                        List.of("If-Match", '"' + foreign + '"'),
                        List.of("User-Agent", foreign),
                        List.of("Cookie", "a=" + foreign),
                        List.of("X-Anything", foreign),
                        List.of("Traceparent", "00-" + canary.digits() + "-00f067aa0ba902b7-01"),
                        List.of("Tracestate", "a=" + foreign),
                        List.of("Baggage", "a=" + foreign),
                        List.of("Referer", "https://" + foreign + ".test/"),
                        List.of("Accept-Language", foreign),
                        List.of("X-Forwarded-For", foreign))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    /** What has a known word or a date keeps it, so that the rest is looked at; the other calls put it there, too. */
    private JsonNode withCanary(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(withCanary(field.getValue())));
            object.put(foreign, foreign);
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withCanary(array.get(i)));
            }
        } else if (node.isTextual() && !node.textValue().matches("[a-z_]+|\\d{4}-.*")) {
            return TextNode.valueOf(own);
        }
        return node;
    }

    private void inEachParameter(Operation operation) {
        List<String> names = new ArrayList<>(operation.queryParameters());
        names.add(foreign);
        byte[] body = operation.validBody().map(CanaryCalls::utf8).orElse(new byte[0]);
        for (String name : names) {
            String path = anybodys(operation) + "?" + name + "=" + foreign;
            canary.send(operation + "?" + name, operation.method(), path, body, "Content-Type", JSON);
        }
    }

    /** As a name that nobody knows, as one that stands twice, and where no JSON is. */
    private void inNames(Operation operation, JsonNode valid) {
        String text = valid.toString();
        String rest = text.startsWith("{\"") ? "," + text.substring(1) : "}";
        String twice = twice("1", "2");
        for (String body : List.of(
                "{\"" + foreign + "\":1" + rest,
                twice.substring(0, twice.length() - 1) + rest,
                "{\"unknown\":" + twice + rest,
                "{\"unknown\":[" + twice + "]" + rest,
                "{\"" + foreign,
                "{" + foreign + ":1}",
                "\"" + foreign + "\"",
                "[" + twice + "]",
                foreign)) {
            send(operation, shown(body), body);
        }
    }

    private void inPlace(Operation operation, Place place) {
        String text = place.holding(MARK).toString();
        String value = "\"" + MARK + "\"";
        String what = place.pointer();
        send(operation, what + " = text", text.replace(value, "\"" + own + "\""));
        send(operation, what + " = names", text.replace(value, twice("\"" + foreign + "\"", "-1")));
        if (what.endsWith("/" + KEY)) {
            String key = "\"" + KEY + "\":" + value;
            send(operation, what + " as key", text.replace(key, "\"" + foreign + "\":-1"));
        }
    }

    /** Only in a plan of one's own are they looked into. */
    private void inWorkouts(Operation preview) {
        JsonNode plan = OwnPlan.of(preview.validBody().orElseThrow());
        preview.placesIn(plan).stream().filter(CanaryCalls::isOfAWorkout).forEach(place -> inPlace(preview, place));
    }

    private static boolean isOfAWorkout(Place place) {
        return place.pointer().startsWith("/workouts/");
    }

    private String twice(String first, String second) {
        return "{\"" + foreign + "\":" + first + ",\"" + foreign + "\":" + second + "}";
    }

    private void send(Operation operation, String what, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        canary.send(operation + " " + what, operation.method(), anybodys(operation), bytes, "Content-Type", JSON);
    }

    private static String shown(String body) {
        return body.substring(0, Math.min(body.length(), 120));
    }

    /** Those by which a call is read: next to others they would only hide these. */
    private void inEachHeader() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        for (List<String> header : List.of(
                List.of("Accept", foreign + "/" + foreign),
                List.of("Accept", foreign),
                List.of("Content-Type", foreign + "/" + foreign),
                List.of("Content-Type", foreign),
                List.of("Content-Type", JSON + ";charset=" + foreign),
                List.of("Content-Type", JSON + ";" + foreign + "=" + foreign),
                List.of("Content-Encoding", foreign),
                List.of("Accept-Encoding", foreign),
                List.of("Origin", "https://" + foreign + ".test"),
                List.of("Forwarded", "for=" + foreign + ";host=" + foreign),
                List.of("X-Forwarded-Host", foreign),
                List.of("X-HTTP-Method-Override", foreign),
                List.of(foreign, foreign))) {
            String[] headers = header.contains("Content-Type")
                    ? header.toArray(String[]::new)
                    : new String[] {header.get(0), header.get(1), "Content-Type", JSON};
            canary.send("the header " + header, "POST", "/v1/activities", body, headers);
        }
        canary.sendBy("", "a scheme", "GET", "/v1/activities", new byte[0], "Authorization", foreign + " " + foreign);
        canary.sendBy("", "a password", "GET", "/v1/activities", new byte[0], "Authorization", "Basic " + foreign);
    }

    /** Which the gateway refuses, and so do the services themselves. */
    private void asMethod() {
        canary.send("a made-up method", foreign, "/v1/activities", new byte[0]);
        canary.send("a made-up method with a body", foreign, "/v1/coach/chat", "{}".getBytes(StandardCharsets.UTF_8));
        for (Part service : List.of(Part.PLANS, Part.ACTIVITY, Part.COACH)) {
            Wire directly = new Wire("http://127.0.0.1:" + stride.port(service));
            canary.look(
                    "a made-up method at " + service,
                    directly.call(foreign, "/v1/activities", canary.newToken(), new byte[0]));
        }
    }

    private void signingIn() {
        canary.sendBy("", "a feed", "GET", "/v1/training-plans/feed/" + foreign + ".ics", new byte[0]);
        canary.sendBy(
                "",
                "an answer of the issuer",
                "GET",
                "/session/callback?code=" + foreign + "&state=" + foreign,
                new byte[0],
                "Cookie",
                "stride-session=" + foreign + "; stride-sign-in=" + foreign);
    }

    /** With ids that are well-formed and nobody's. */
    private static String anybodys(Operation operation) {
        return operation.path(prefix -> UUID.randomUUID().toString());
    }

    private static byte[] utf8(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
