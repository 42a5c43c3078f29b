package app.stride.acceptance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.local.simulation.FitFile;
import app.stride.local.simulation.FollowedWorkout;
import app.stride.local.simulation.Recording;
import app.stride.local.simulation.Session;
import app.stride.local.simulation.Simulation;
import app.stride.running.Distance;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Runs of an athlete as the files of three kinds of watches and phones. */
public final class Recordings {
    private final Athlete athlete;

    public Recordings(Athlete athlete) {
        this.athlete = athlete;
    }

    /** Uploads four weeks of training, in three formats, with a race: enough to plan from. */
    public void bringFourWeeks() {
        bring("race.fit", raceAsFit(9));
        for (int week = 0; week < 4; week++) {
            int daysAgo = 3 + 7 * week;
            bring("long-" + week + ".tcx", easyRunAsTcx(daysAgo, 13));
            bring("easy-" + week + ".gpx", easyRunAsGpx(daysAgo + 2, 8));
        }
    }

    private void bring(String name, byte[] file) {
        Response answer = athlete.upload(name, file);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    /** A 10 km race as a FIT file. */
    public byte[] raceAsFit(int daysAgo) {
        Session race = Session.race(
                "City 10k", Distance.TEN_KILOMETRES, athlete.runner().fitness().racePace(Distance.TEN_KILOMETRES));
        return FitFile.of(run(race, daysAgo));
    }

    /** An easy run as a GPX file with heart rates. */
    public byte[] easyRunAsGpx(int daysAgo, double kilometres) {
        return GpxText.of(run(easy(kilometres), daysAgo)).getBytes(StandardCharsets.UTF_8);
    }

    /** An easy run as a TCX file. */
    public byte[] easyRunAsTcx(int daysAgo, double kilometres) {
        return TcxText.of(run(easy(kilometres), daysAgo)).getBytes(StandardCharsets.UTF_8);
    }

    /** A whole history as an account export: a zip of as many weekly runs as GPX files, all of them long ago, and a file that is none. */
    public byte[] historyAsZip(int weeks) {
        return historyAsZip(weeks, 4);
    }

    /** The same, with runs of this length. */
    public byte[] historyAsZip(int weeks, double kilometres) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int week = 0; week < weeks; week++) {
                zip.putNextEntry(new ZipEntry("activities/run-" + week + ".gpx"));
                zip.write(easyRunAsGpx(60 + 7 * week, kilometres));
            }
            zip.putNextEntry(new ZipEntry("activities/broken.gpx"));
            zip.write("<gpx>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A run of today, over by now, that does what a planned workout says, as a FIT file. */
    public byte[] following(JsonNode workout) {
        Session session = new FollowedWorkout(athlete.runner()).following(workout);
        Instant now = Instant.now();
        Recording rehearsal = Simulation.of(session, athlete.runner(), athlete.place(), now, 7);
        Instant start = now.minusSeconds(rehearsal.elapsedSeconds() + 300L);
        return FitFile.of(Simulation.of(session, athlete.runner(), athlete.place(), start, 7));
    }

    private Session easy(double kilometres) {
        return Session.easy(
                "Easy run",
                Distance.ofKilometres(kilometres),
                athlete.runner().fitness().trainingPaces());
    }

    private Recording run(Session session, int daysAgo) {
        Instant start = athlete.today()
                .minusDays(daysAgo)
                .atTime(7, 30)
                .atZone(athlete.place().zone())
                .toInstant();
        return Simulation.of(session, athlete.runner(), athlete.place(), start, daysAgo);
    }
}
