package app.stride.activity.adapter.file.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.activity.testkit.ZipBytes;
import app.stride.activity.usecase.ingest.Archives.Contents;
import app.stride.activity.usecase.ingest.Archives.Item;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Archives as people and services pack them: their names and sizes, and what is in them beside recordings. */
@Timeout(60)
class ArchiveFilesTest extends SentArchives {
    @Test
    void nameAndSizeOfAFileAreToldBeforeItIsRead() throws IOException {
        Path file = Files.write(
                directory.resolve("sent"),
                new ZipBytes()
                        .with("a/run.fit", RUN)
                        .with("list.csv", "start_utc,distance_m,elapsed_s\n2025-05-01T06:00:00Z,1,1\n")
                        .file());

        try (Contents contents = new ArchiveFiles(directory).open(file, "sent.zip")) {
            assertThat(contents.nameOf(0)).isEqualTo("a/run.fit");
            assertThat(contents.bytesOf(0)).isEqualTo(RUN.length);
            assertThat(contents.nameOf(1)).isEqualTo("list.csv");
            assertThat(contents.bytesOf(1)).isZero();
        }
    }

    @Test
    void nothingIsLeftOnTheDiskEvenWhileItIsOpen() throws IOException {
        byte[] inner = new ZipBytes().with("run.fit", RUN).file();
        Path file = Files.write(
                directory.resolve("sent"), new ZipBytes().with("a.zip", inner).file());

        try (Contents contents = new ArchiveFiles(directory).open(file, "sent.zip")) {
            assertThat(contents.read(0)).isInstanceOf(Item.Recorded.class);
            try (Stream<Path> left = Files.list(directory)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void whereTheDiskTakesNothingTheArchiveIsNotToBlame() throws IOException {
        byte[] inner = new ZipBytes().with("run.fit", RUN).file();
        Path file = Files.write(
                directory.resolve("sent"), new ZipBytes().with("a.zip", inner).file());
        ArchiveFiles archives = new ArchiveFiles(Files.writeString(directory.resolve("full"), ""));

        assertThatThrownBy(() -> archives.open(file, "sent.zip")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> archives.check(directory.resolve("missing"), "sent.zip"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void whatCannotBeOpenedIsNotLeftOnTheDisk() throws IOException {
        Path file = Files.write(directory.resolve("sent"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});

        assertThatThrownBy(() -> new ArchiveFiles(directory).open(file, "sent.zip"))
                .isInstanceOf(UnreadableArchiveException.class);

        assertThat(file).doesNotExist();
    }

    @Test
    void namesInTheLettersOfOldWindowsAreRead() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive, Charset.forName("IBM437"))) {
            zip.putNextEntry(new ZipEntry("Läufe/run.fit"));
            zip.write(RUN);
        }

        assertThat(items(archive.toByteArray()))
                .singleElement()
                .satisfies(item -> assertThat(((Item.Recorded) item).file()).isEqualTo("Läufe/run.fit"));
    }

    @Test
    void foldersAndEmptyFilesAreNoTrouble() throws IOException {
        List<Item> items = items(new ZipBytes()
                .with("activities/", new byte[0])
                .with("activities/empty.gpx", new byte[0])
                .with("activities/run.FIT", RUN)
                .with("photos/a.jpg", new byte[10])
                .file());

        assertThat(items).hasSize(2);
        assertThat(items.get(0)).isInstanceOf(Item.Unreadable.class);
        assertThat(items.get(1)).isInstanceOf(Item.Recorded.class);
    }

    @Test
    void jsonThatIsNoActivityIsNoFailure() throws IOException {
        List<Item> items = items(new ZipBytes()
                .with("settings.json", "{\"a\": 1}")
                .with(
                        "run.json",
                        "{\"start_date\": \"2024-05-01T06:00:00Z\", \"elapsed_time\": 900, \"type\": \"Run\"}")
                .with("DI_CONNECT/everything.json", "{}")
                .file());

        assertThat(items).hasSize(2);
        assertThat(items.get(0)).isInstanceOf(Item.Skipped.class);
        assertThat(items.get(1)).isInstanceOf(Item.Recorded.class);
    }

    @Test
    void jsonOfAnActivityThatIsRefusedIsAFailure() throws IOException {
        List<Item> items = items(new ZipBytes()
                .with("later.json", "{\"start_date\": \"2999-05-01T06:00:00Z\", \"elapsed_time\": 900}")
                .with("cut.json", "[{\"id\": 7, \"start_da")
                .file());

        assertThat(items).hasSize(2).allSatisfy(item -> assertThat(item).isInstanceOf(Item.Unreadable.class));
    }

    @Test
    void watchSettingsOfAGarminExportAreNoFailures() throws IOException {
        byte[] settings = new com.garmin.fit.BufferEncoder(com.garmin.fit.Fit.ProtocolVersion.V2_0) {
            byte[] file() {
                com.garmin.fit.FileIdMesg id = new com.garmin.fit.FileIdMesg();
                id.setType(com.garmin.fit.File.SETTINGS);
                write(id);
                return close();
            }
        }.file();

        List<Item> items = items(new ZipBytes()
                .with(
                        "DI_CONNECT/UploadedFiles_0.zip",
                        new ZipBytes().with("a.fit", settings).file())
                .with("mine/b.fit", settings)
                .file());

        assertThat(items).anySatisfy(item -> assertThat(item).isInstanceOf(Item.Skipped.class));
        assertThat(items).anySatisfy(item -> assertThat(item).isInstanceOf(Item.Unreadable.class));
    }
}
