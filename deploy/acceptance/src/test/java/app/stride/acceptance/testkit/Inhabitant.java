package app.stride.acceptance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An athlete with something of every kind, all of it marked, and with every id that they were ever told. */
public final class Inhabitant {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SECRET = Pattern.compile("/feed/([A-Za-z0-9_-]{16,})\\.ics");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}$");
    private static final Pattern PARAMETER_ANYWHERE = Pattern.compile("\\{[^}]+}");

    /** What some paths take that is no id. */
    private static final List<String> NO_IDS = List.of("1..1", "1..2");

    private final Stride stride;
    private final Api api;
    private final Wire wire;
    private final String name;
    private final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");
    private final String token;
    private final Set<String> ids = new LinkedHashSet<>();
    private final Map<String, Optional<String>> known = new HashMap<>();

    private Inhabitant(Stride stride, Api api, String name) {
        this.stride = stride;
        this.api = api;
        this.wire = new Wire(stride);
        this.name = name + " " + UUID.randomUUID();
        this.token = stride.tokenOf(this.name);
    }

    /** Moves in, with a profile, runs, an archive, a check-in, a plan, a feed, an adaptation and a talk with the coach. */
    public static Inhabitant movesIn(Stride stride, Api api, String name) {
        Inhabitant inhabitant = new Inhabitant(stride, api, name);
        inhabitant.settle();
        return inhabitant;
    }

    private void settle() {
        Athlete athlete = Athlete.of(stride, name, token);
        Recordings recordings = new Recordings(athlete);
        recordings.bringFourWeeks();
        learn(athlete.upload(mark + ".zip", zipped(recordings.easyRunAsGpx(40, 6)))
                .asString());
        learn(json(
                "PUT",
                "/v1/athletes/me",
                "{\"display_name\":\"" + mark + "\",\"timezone\":\""
                        + athlete.place().zone().getId() + "\",\"max_hr\":188,\"resting_hr\":50}"));
        learn(json(
                "POST",
                "/v1/daily-checkins",
                "{\"date\":\"" + athlete.today() + "\",\"sleep_h\":7.5,\"soreness_1_5\":2,\"notes\":\"" + mark
                        + "\"}"));
        learn(athlete.setGoal(mark).asString());
        learn(json("POST", "/v1/training-plans/feed", ""));
        learn(json("POST", "/v1/coach/chat", "{\"message\":\"How does my week look? " + mark + "\"}"));
        for (Operation operation : api.operations()) {
            if (operation.isReading() && operation.pathParameters().isEmpty()) {
                learn(wire.call("GET", operation.template(), token, new byte[0]).body());
            }
        }
        learn(proposal(athlete));
        String plan = idFor("/v1/training-plans/{plan_id}").orElseThrow();
        learn(json(
                "POST",
                "/v1/training-plans/" + plan + "/adaptations",
                "{\"reason\":\"sickness\",\"from\":\"" + athlete.today() + "\",\"to\":\""
                        + athlete.today().plusDays(3) + "\"}"));
        known.clear();
    }

    /** What their assistant proposes to change in the plan. */
    private String proposal(Athlete athlete) {
        String answer = json(
                "POST",
                "/v1/coach/mcp",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"propose_skip\",\"arguments\":{\"workout_date\":\""
                        + athlete.nextWorkout().path("scheduled_date").asText() + "\",\"reason\":\"" + mark + "\"}}}");
        assertThat(answer).contains("proposal_id");
        return answer;
    }

    private String json(String method, String path, String body) {
        HttpResponse<String> answer = wire.call(
                method, path, token, body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isLessThan(500);
        return answer.body();
    }

    private void learn(String answer) {
        ID.matcher(answer).results().forEach(found -> ids.add(found.group()));
        SECRET.matcher(answer).results().forEach(found -> ids.add(found.group(1)));
    }

    /** One of the ids that stands for what the template ends with: the first that a reading call below it knows. */
    public Optional<String> idFor(String prefix) {
        Optional<String> before = known.get(prefix);
        if (before == null) {
            before = found(prefix);
            known.put(prefix, before);
        }
        return before;
    }

    private Optional<String> found(String prefix) {
        List<Operation> readings = api.operations().stream()
                .filter(Operation::isReading)
                .filter(operation -> operation.template().startsWith(prefix))
                .filter(operation -> operation.pathParameters().size() == parameters(prefix))
                .limit(2)
                .toList();
        String list = PARAMETER.matcher(prefix).replaceFirst("");
        Stream<String> listed = idsAt(list);
        if (readings.isEmpty()) {
            // what cannot be read by itself stands in its list
            return listed.findFirst();
        }
        return Stream.of(
                        listed,
                        NO_IDS.stream(),
                        idsAt(list.substring(0, list.lastIndexOf('/', list.length() - 2) + 1)),
                        List.copyOf(ids).stream())
                .flatMap(Function.identity())
                .filter(id -> readings.stream().anyMatch(reading -> isKnown(reading, prefix, id)))
                .findFirst();
    }

    /** The ids in what is read there; the template ends with a slash. */
    private Stream<String> idsAt(String template) {
        String path = ownPath(template.substring(0, template.length() - 1));
        return ID.matcher(wire.call("GET", path, token, new byte[0]).body())
                .results()
                .map(MatchResult::group);
    }

    private boolean isKnown(Operation reading, String prefix, String id) {
        String path =
                reading.path(each -> each.equals(prefix) ? id : idFor(each).orElse("none"));
        return wire.call("GET", path, token, new byte[0]).statusCode() == 200;
    }

    private String ownPath(String template) {
        return PARAMETER_ANYWHERE
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        idFor(template.substring(0, found.end())).orElse("none")));
    }

    private static long parameters(String prefix) {
        return prefix.chars().filter(character -> character == '{').count();
    }

    /** What none but they may read: the mark in everything that they wrote, and the ids of all that is theirs. */
    public boolean isIn(String text, String asked) {
        return text.contains(mark) || ids.stream().anyMatch(id -> !asked.contains(id) && text.contains(id));
    }

    /** The name by which they sign in, and by which the services know them. */
    public String name() {
        return name;
    }

    public String mark() {
        return mark;
    }

    public String token() {
        return token;
    }

    /** A token of theirs that ended an hour ago. */
    public String expiredToken() {
        return stride.expiredTokenOf(name);
    }

    private static byte[] zipped(byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("run.gpx"));
            zip.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
