package app.stride.benchmarks.pipeline;

import app.stride.local.simulation.FitFile;
import app.stride.local.simulation.Place;
import app.stride.local.simulation.Runner;
import app.stride.local.simulation.Session;
import app.stride.local.simulation.Simulation;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An athlete with an easy run planned for each of the days behind them, who uploads the recording of one after the other. */
final class Uploader {
    static final int DAYS = 240;

    private static final Distance PLANNED = Distance.ofKilometres(8);
    private static final String BOUNDARY = "benchmark-boundary";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String gateway;
    private final String token;
    private final Place place = Place.inDaylight(Instant.now());
    private final LocalDate start = LocalDate.now(place.zone()).minusDays(DAYS);
    private final Runner runner = new Runner(188, 50, FitnessIndex.of(46));
    private int day;

    Uploader(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Says who they are and makes the plan. */
    void begin() throws Exception {
        require(
                200,
                json(
                        "PUT",
                        "/v1/athletes/me",
                        "{\"display_name\":\"Bench\",\"max_hr\":188,\"resting_hr\":50,\"timezone\":\"" + place.zone()
                                + "\"}"));
        String workouts = IntStream.range(0, DAYS)
                .mapToObj(each -> "{\"scheduled_date\":\"" + start.plusDays(each)
                        + "\",\"workout_type\":\"easy\",\"target_distance_km\":8}")
                .collect(Collectors.joining(","));
        LocalDate race = start.plusDays(DAYS + 30);
        require(
                201,
                json(
                        "POST",
                        "/v1/training-plans",
                        "{\"goal_race_name\":\"Race\",\"goal_race_date\":\"" + race
                                + "\",\"goal_race_distance_m\":10000,\"plan_start_date\":\"" + start
                                + "\",\"generation_method\":\"custom\",\"workouts\":[" + workouts
                                + ",{\"scheduled_date\":\"" + race
                                + "\",\"workout_type\":\"race\"}]}"));
    }

    /** The recording of the next day, as a watch's file. */
    byte[] nextFile() {
        LocalDate date = start.plusDays(day++);
        Session session = Session.easy("Easy run", PLANNED, runner.fitness().trainingPaces());
        Instant at = date.atTime(7, 30).atZone(place.zone()).toInstant();
        return FitFile.of(Simulation.of(session, runner, place, at, day));
    }

    CompletableFuture<HttpResponse<String>> upload(byte[] file) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"run.fit\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/v1/activities/import"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofByteArray(end)))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> json(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static void require(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
    }
}
