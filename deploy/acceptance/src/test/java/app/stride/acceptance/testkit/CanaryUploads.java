package app.stride.acceptance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Uploads with a canary in every place that a form, a file, a list and an archive have for text. */
public final class CanaryUploads {
    private static final String IMPORT = "/v1/activities/import";
    private static final String FORM = "multipart/form-data; boundary=b";
    private static final String NAMED = "Content-Disposition: form-data; name=\"file\"";

    private final Canary canary;
    private final String own;
    private final String foreign;
    private final String token;
    private final List<String> jobs = new ArrayList<>();

    public CanaryUploads(Canary canary) {
        this.canary = canary;
        this.own = canary.own();
        this.foreign = canary.foreign();
        this.token = canary.newToken();
    }

    /** Makes all of them; what goes on in the background has ended then. */
    public void make() {
        byte[] words = utf8("<gpx><trk><name>" + own);
        partHeaders().forEach(headers -> send(headers, FORM, form(headers, words)));
        for (String encoding : List.of("base64", "quoted-printable", foreign)) {
            String headers = named("run.gpx") + "\r\nContent-Transfer-Encoding: " + encoding;
            send(headers, FORM, form(headers, utf8("====" + foreign + "=zz\r\n")));
        }
        for (String type : List.of(
                "multipart/form-data; boundary=" + foreign,
                "multipart/form-data; " + foreign + "=" + foreign,
                "multipart/" + foreign + "; boundary=b",
                FORM + "; charset=" + foreign)) {
            send(type, type, form(named("run.gpx"), words));
        }
        files().forEach((name, content) -> send(name, FORM, form(named(name), content)));
        assertThat(jobs).hasSizeGreaterThan(1);
        jobs.forEach(this::awaitItsEnd);
    }

    private List<String> partHeaders() {
        String file = named("run.gpx");
        return List.of(
                NAMED + "; filename*=" + foreign,
                NAMED + "; filename*=" + foreign + "''x",
                NAMED + "; filename*=UTF-8''%zz" + foreign,
                NAMED + "; filename*=UTF-8''" + own + ".gpx",
                NAMED + "; filename*=\"" + foreign,
                NAMED + "; " + foreign + "=\"" + foreign + "\"; filename=\"run.gpx\"",
                "Content-Disposition: form-data; name=\"" + foreign + "\"; filename=\"" + own + ".gpx\"",
                "Content-Disposition: form-data; name=\"" + foreign + "\"",
                "Content-Disposition: " + foreign,
                "Content-Disposition: " + foreign + "; name=\"file\"; filename=\"run.gpx\"",
                NAMED + "\r\nContent-Type: text/plain; charset=" + foreign,
                file + "\r\nContent-Type: " + foreign,
                file + "\r\nContent-Type: text/plain; charset=" + foreign,
                file + "\r\n" + foreign + ": " + foreign,
                file + "\r\n" + foreign,
                file + "\r\n" + foreign + ": " + foreign.repeat(500));
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(own + ".gpx", utf8("<gpx><trk><name>" + own));
        files.put("encoding.gpx", utf8("<?xml version=\"1.0\" encoding=\"" + own + "\"?><gpx><trk/></gpx>"));
        files.put("entity.gpx", utf8("<!DOCTYPE gpx SYSTEM \"" + own + "\"><gpx>&" + own + ";</gpx>"));
        files.put("elements.gpx", utf8("<" + own + ":" + own + " " + own + "=\"" + own + "\"/>"));
        files.put("point.gpx", gpx());
        files.put(
                "run.tcx",
                utf8("<TrainingCenterDatabase><Activities><Activity Sport=\"" + own + "\"><Id>" + own + "</Id><Lap"
                        + " StartTime=\"" + own + "\"/></Activity></Activities></TrainingCenterDatabase>"));
        files.put("run.json", utf8("{\"" + own + "\":1,\"" + own + "\":2,\"type\":\"" + own + "\",\"name\":" + own));
        files.put("run.fit", utf8(own));
        files.put(own + ".csv", utf8(own + "," + own + "\n" + own + "," + own + "\n"));
        files.put("list.csv", list());
        files.put("damaged.zip", utf8("PK\u0003\u0004" + own));
        files.put("history-" + own + ".zip", archive());
        return files;
    }

    private byte[] gpx() {
        return utf8("<gpx version=\"" + own + "\" creator=\"" + own + "\"><trk><name>" + own + "</name><type>" + own
                + "</type><trkseg><trkpt lat=\"" + own + "\" lon=\"" + own + "\"><ele>" + own + "</ele><time>" + own
                + "</time></trkpt></trkseg></trk></gpx>");
    }

    /** A list that is one, with a column and cells that nobody understands. */
    private byte[] list() {
        String cells = "," + own + "," + own + "," + own + "," + own;
        return utf8("start_local,distance_m,elapsed_s,type,name," + own + "\n" + own + cells + "," + own
                + "\n2025-01-05 07:30:00" + cells + "," + own + "\n\"" + own);
    }

    private byte[] archive() {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(inner)) {
            add(zip, own + ".fit", utf8(own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (ZipOutputStream zip = new ZipOutputStream(outer)) {
            zip.setComment(own);
            add(zip, own + ".gpx", gpx());
            add(zip, own + "/../" + own + "\u0000.tcx", utf8("<" + own));
            add(zip, own + ".json", utf8("{\"" + own + "\":" + own));
            add(zip, own + ".csv", list());
            add(zip, "activities.csv", utf8("Activity ID,Activity Date," + own + "\n" + own + "," + own + "," + own));
            add(zip, own + ".zip", inner.toByteArray());
            add(zip, "damaged-" + own + ".zip", utf8(own));
            add(zip, own + "." + own, utf8(own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outer.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setComment(name);
        zip.putNextEntry(entry);
        zip.write(content);
    }

    private static String named(String file) {
        return NAMED + "; filename=\"" + file + "\"";
    }

    private static byte[] form(String headers, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(utf8("--b\r\n" + headers + "\r\n\r\n"));
        form.writeBytes(content);
        form.writeBytes(utf8("\r\n--b--\r\n"));
        return form.toByteArray();
    }

    private void send(String what, String type, byte[] form) {
        HttpResponse<String> answer =
                canary.sendBy(token, "upload " + what, "POST", IMPORT, form, "Content-Type", type);
        answer.headers()
                .firstValue("Location")
                .filter(where -> where.contains("/imports/"))
                .ifPresent(jobs::add);
    }

    private void awaitItsEnd(String job) {
        String path = job.substring(job.indexOf("/v1/"));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            HttpResponse<String> answer = canary.sendBy(token, "an import", "GET", path, new byte[0]);
            assertThat(answer.body()).containsPattern("\"status\":\"(completed|failed)\"");
        });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
