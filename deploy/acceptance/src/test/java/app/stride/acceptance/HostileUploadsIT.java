package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.Stride;
import app.stride.acceptance.testkit.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files made to do harm: they are refused with a sentence, nothing is read, called or written for them, and the service goes on. */
@Order(3)
class HostileUploadsIT {
    private static final String IMPORT = "/v1/activities/import";
    private static final String BOUNDARY = "----stride-boundary";
    private static final AtomicInteger CALLED = new AtomicInteger();

    private static Stride stride;
    private static Wire wire;
    private static String token;
    private static HttpServer outside;
    private static Path secretFile;
    private static final String SECRET = "secret" + UUID.randomUUID();

    @BeforeAll
    static void startTheProduct() throws IOException {
        stride = Stride.running();
        wire = new Wire(stride);
        token = stride.tokenOf("mallory " + UUID.randomUUID());
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", call -> {
            CALLED.incrementAndGet();
            call.sendResponseHeaders(404, -1);
            call.close();
        });
        outside.start();
        secretFile = Files.writeString(Files.createTempFile("stride-secret", ".txt"), SECRET);
    }

    @AfterAll
    static void stop() throws IOException {
        outside.stop(0);
        Files.delete(secretFile);
    }

    @TestFactory
    Stream<DynamicTest> xmlThatReachesOutOrExplodesIsRefused() {
        return xml().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    HttpResponse<String> answer =
                            upload(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));

                    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
                    assertThat(Wire.fault(answer)).isEmpty();
                    assertThat(answer.body()).doesNotContain(SECRET);
                    assertThat(CALLED).hasValue(0);
                }));
    }

    private static Map<String, String> xml() {
        String elsewhere = "http://127.0.0.1:" + outside.getAddress().getPort() + "/";
        String file = secretFile.toUri().toString();
        StringBuilder laughs = new StringBuilder("<!DOCTYPE gpx [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("entity.gpx", gpx("<!DOCTYPE gpx [<!ENTITY x SYSTEM \"" + file + "\">]>", "&x;"));
        files.put("call.gpx", gpx("<!DOCTYPE gpx [<!ENTITY x SYSTEM \"" + elsewhere + "\">]>", "&x;"));
        files.put("dtd.gpx", gpx("<!DOCTYPE gpx SYSTEM \"" + elsewhere + "a.dtd\">", "run"));
        files.put("parameter.gpx", gpx("<!DOCTYPE gpx [<!ENTITY % x SYSTEM \"" + elsewhere + "\"> %x;]>", "run"));
        files.put("laughs.gpx", gpx(laughs + "]>", "&l19;"));
        files.put(
                "quadratic.gpx",
                gpx("<!DOCTYPE gpx [<!ENTITY a \"" + "a".repeat(50_000) + "\">]>", "&a;".repeat(5_000)));
        files.put(
                "include.gpx",
                gpx(
                        "",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + file
                                + "\" parse=\"text\"/>"));
        files.put("deep.gpx", "<gpx>" + "<a>".repeat(200_000));
        files.put(
                "entity.tcx",
                "<?xml version=\"1.0\"?><!DOCTYPE t [<!ENTITY x SYSTEM \"" + file
                        + "\">]><TrainingCenterDatabase><Activities><Activity"
                        + " Sport=\"Running\"><Id>&x;</Id></Activity></Activities></TrainingCenterDatabase>");
        files.put("empty.gpx", "");
        files.put("words.fit", "this is no recording");
        return files;
    }

    private static String gpx(String doctype, String name) {
        return "<?xml version=\"1.0\"?>" + doctype + "<gpx version=\"1.1\" creator=\"x\"><trk><name>" + name
                + "</name><trkseg></trkseg></trk></gpx>";
    }

    @Test
    void aFileThatUnpacksToGigabytesIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            zeros(gzip, 1L << 30);
        }

        HttpResponse<String> answer = upload("bomb.fit.gz", bomb.toByteArray());

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(Wire.fault(answer)).isEmpty();
    }

    @Test
    void archivesThatExplodeOrClimbOutHarmNobody() throws Exception {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        String escaped = "stride-slip-" + UUID.randomUUID();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (String name : List.of(
                    "../../../../../../../../tmp/" + escaped + ".gpx",
                    "/tmp/" + escaped + ".gpx",
                    "..\\..\\" + escaped + ".gpx",
                    "a\u0000b.gpx",
                    "\u202egpx.exe",
                    "n".repeat(5_000) + ".gpx")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(gpx("", "<script>alert(1)</script>").getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("bomb.gpx"));
            zeros(zip, 512L << 20);
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(archive.toByteArray());
        }

        HttpResponse<String> answer = upload("archive.zip", archive.toByteArray());

        assertThat(answer.statusCode()).as(answer.body()).isIn(202, 400, 413, 422);
        answer.headers().firstValue("Location").ifPresent(HostileUploadsIT::awaitItsEnd);
        assertThat(Path.of("/tmp", escaped + ".gpx")).doesNotExist();
        assertThat(wire.call("GET", "/v1/athletes/me", token, new byte[0]).statusCode())
                .isEqualTo(200);
    }

    private static void awaitItsEnd(String job) {
        String path = job.substring(job.indexOf("/v1/"));
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            HttpResponse<String> answer = wire.call("GET", path, token, new byte[0]);
            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode state = new ObjectMapper().readTree(answer.body());
            assertThat(state.path("status").asText()).as(answer.body()).isIn("completed", "failed");
            assertThat(state.path("imported").asInt()).isZero();
            assertThat(answer.body()).doesNotContain(SECRET);
        });
    }

    @TestFactory
    Stream<DynamicTest> namesOfFilesAreOnlyNames() {
        return Stream.of(
                        "../../etc/passwd",
                        "a.gpx\\\"; name=\\\"other",
                        "\u202e\ufeff.gpx",
                        "${jndi:ldap://127.0.0.1/a}.gpx",
                        "'; DROP TABLE activity; --.gpx",
                        "x".repeat(3_000) + ".gpx",
                        "")
                .map(name -> DynamicTest.dynamicTest(shown(name), () -> {
                    HttpResponse<String> answer = upload(name, gpx("", "run").getBytes(StandardCharsets.UTF_8));
                    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
                    assertThat(Wire.fault(answer)).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> formsThatAreNoneAreRefused() {
        return Stream.of(
                        "",
                        "--",
                        "--" + BOUNDARY,
                        "--" + BOUNDARY + "\r\n\r\n",
                        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx",
                        "x".repeat(100_000))
                .map(body -> DynamicTest.dynamicTest(shown(body), () -> {
                    HttpResponse<String> answer = wire.call(
                            "POST",
                            IMPORT,
                            token,
                            body.getBytes(StandardCharsets.UTF_8),
                            "Content-Type",
                            "multipart/form-data; boundary=" + BOUNDARY);
                    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
                    assertThat(Wire.fault(answer)).isEmpty();
                }));
    }

    private static String shown(String input) {
        return input.isEmpty() ? "nothing" : input.substring(0, Math.min(40, input.length()));
    }

    private static HttpResponse<String> upload(String name, byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return wire.call(
                "POST", IMPORT, token, form.toByteArray(), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static void zeros(OutputStream out, long bytes) throws IOException {
        byte[] block = new byte[1 << 20];
        for (long written = 0; written < bytes; written += block.length) {
            out.write(block);
        }
    }
}
