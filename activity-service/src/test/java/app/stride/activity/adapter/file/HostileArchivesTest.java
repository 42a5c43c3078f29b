package app.stride.activity.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ZipBytes;
import app.stride.activity.usecase.ingest.Archives.Contents;
import app.stride.activity.usecase.ingest.Archives.Item;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HostileArchivesTest {
    private static final byte[] RUN =
            new FitRun(Instant.parse("2025-05-01T06:00:00Z")).run(120, 3, 140).file();

    @TempDir
    Path directory;

    private List<Item> items(byte[] archive) throws IOException {
        Path file = Files.write(directory.resolve("sent"), archive);
        List<Item> items = new ArrayList<>();
        try (Contents contents = new ArchiveFiles(directory).open(file, "sent.zip")) {
            for (int place = 0; place < contents.size(); place++) {
                items.add(contents.read(place));
            }
        }
        return items;
    }

    private void isRefused(byte[] archive, String reason) {
        assertThatThrownBy(() -> items(archive))
                .isInstanceOf(UnreadableArchiveException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void namesThatPointElsewhereAreNamesAndNothingMore() throws IOException {
        List<Item> items = items(new ZipBytes()
                .with("../../etc/evil.fit", RUN)
                .with("/absolute.fit", RUN)
                .with("C:\\windows\\run.fit", RUN)
                .with("new\nline\0.fit", RUN)
                .file());

        assertThat(items).hasSize(4).allSatisfy(item -> assertThat(item).isInstanceOf(Item.Recorded.class));
        assertThat(items.get(3).file()).doesNotContain("\n", "\0");
        try (Stream<Path> left = Files.walk(directory.getParent(), 2)) {
            assertThat(left.map(Path::toString)).noneMatch(path -> path.endsWith("evil.fit"));
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
    void nameAndSizeOfAFileAreToldBeforeItIsRead() throws IOException {
        Path file = Files.write(
                directory.resolve("sent"),
                new ZipBytes()
                        .with("a/run.fit", RUN)
                        .with("list.csv", "start_utc,distance_m\n2025-05-01T06:00:00Z,1\n")
                        .file());

        try (Contents contents = new ArchiveFiles(directory).open(file, "sent.zip")) {
            assertThat(contents.nameOf(0)).isEqualTo("a/run.fit");
            assertThat(contents.bytesOf(0)).isEqualTo(RUN.length);
            assertThat(contents.nameOf(1)).isEqualTo("list.csv");
            assertThat(contents.bytesOf(1)).isZero();
        }
    }

    @Test
    void aFilePackedFarTooTightlyIsLeftAlone() throws IOException {
        List<Item> items = items(new ZipBytes()
                .with("bomb.fit", new byte[50 << 20])
                .with("run.fit", RUN)
                .file());

        assertThat(items.get(0))
                .isInstanceOfSatisfying(
                        Item.Unreadable.class, bomb -> assertThat(bomb.reason()).contains("packed far more tightly"));
        assertThat(items.get(1)).isInstanceOf(Item.Recorded.class);
    }

    @Test
    void archivesWithinArchivesEndSomewhere() throws IOException {
        byte[] archive = new ZipBytes().with("run.fit", RUN).file();
        for (int depth = 0; depth < 6; depth++) {
            archive = new ZipBytes()
                    .with(depth + ".zip", archive)
                    .with(depth + ".fit", RUN)
                    .file();
        }

        List<Item> items = items(archive);

        assertThat(items).filteredOn(Item.Recorded.class::isInstance).hasSize(Limits.ARCHIVE_DEPTH);
        assertThat(items).filteredOn(Item.Unreadable.class::isInstance).hasSize(1);
    }

    @Test
    void aDamagedArchiveWithinHarmsNothingElse() throws IOException {
        byte[] inner = new ZipBytes().with("run.fit", RUN).file();
        byte[] cutOff = Arrays.copyOf(inner, inner.length - 40);

        List<Item> items = items(new ZipBytes()
                .with("cut-off.zip", cutOff)
                .with("x.zip", "no archive at all")
                .with("run.fit", RUN)
                .file());

        assertThat(items).filteredOn(Item.Recorded.class::isInstance).hasSize(1);
        assertThat(items)
                .filteredOn(Item.Unreadable.class::isInstance)
                .extracting(Item::file)
                .containsExactly("cut-off.zip", "x.zip");
    }

    @Test
    void listsOfFilesThatTogetherFillTheMemoryAreRefused() throws IOException {
        byte[] inner = withLongComments(200);
        ZipBytes archive = new ZipBytes();
        for (int i = 0; i < 3; i++) {
            archive.with(i + ".zip", inner);
        }

        isRefused(archive.file(), "more than any export holds");
    }

    /** Each of the files in it takes 64 KiB in the list of its files, and next to nothing once packed. */
    private static byte[] withLongComments(int files) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (int i = 0; i < files; i++) {
                ZipEntry entry = new ZipEntry(i + ".txt");
                entry.setComment(" ".repeat(0xffff));
                zip.putNextEntry(entry);
            }
        }
        return archive.toByteArray();
    }

    @Test
    void aListOfMillionsOfCellsIsNotTakenIntoMemory() throws IOException {
        byte[] list =
                ("Activity Type,Date,Favorite,Title,Distance,Calories,Time\nRunning,2024-03-02 08:15:30,false,,5,300,30:00\n"
                                + ("a,".repeat(100) + "\n").repeat(25_000))
                        .getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(directory.resolve("list.csv"), list);

        assertThatThrownBy(() -> new ArchiveFiles(directory).check(file, "list.csv"))
                .isInstanceOf(UnreadableArchiveException.class)
                .hasMessageContaining("2500000 cells");
        List<Item> items =
                items(new ZipBytes().with("list.csv", list).with("run.fit", RUN).file());
        assertThat(items).hasSize(2);
        assertThat(items.get(0)).isInstanceOf(Item.Recorded.class);
        assertThat(items.get(1))
                .isInstanceOfSatisfying(
                        Item.Unreadable.class, left -> assertThat(left.reason()).contains("packed far more tightly"));
    }

    @Test
    void aListThatIsDamagedWithinTheArchiveIsToldAndHarmsNothingElse() throws IOException {
        String list = "Activity Type,Date,Title,Distance,Time\n" + "Running,2024-03-02 08:15:30,,5,30:00\n".repeat(20);
        byte[] archive =
                new ZipBytes().with("list.csv", list).with("run.fit", RUN).file();
        byte[] cutOff = withShortenedStream(archive);

        for (byte[] damaged : List.of(overwritten(archive), cutOff)) {
            List<Item> items = items(damaged);

            assertThat(items).hasSize(2);
            assertThat(items.get(0)).isInstanceOf(Item.Recorded.class);
            assertThat(items.get(1))
                    .isEqualTo(new Item.Unreadable("list.csv", "The list is damaged within the archive.", null));
        }
    }

    private static byte[] overwritten(byte[] archive) {
        byte[] damaged = archive.clone();
        Arrays.fill(damaged, 40, 60, (byte) 0x5a);
        return damaged;
    }

    /** The list of files says that the first one has fewer bytes than it has. */
    private static byte[] withShortenedStream(byte[] archive) {
        byte[] shortened = archive.clone();
        ByteBuffer bytes = ByteBuffer.wrap(shortened).order(ByteOrder.LITTLE_ENDIAN);
        int directoryEntry = bytes.getInt(archive.length - 22 + 16);
        bytes.putInt(directoryEntry + 20, bytes.getInt(directoryEntry + 20) - 20);
        return shortened;
    }

    @Test
    void aLongTableOfSomethingElseIsNoFailure() throws IOException {
        String weights = "Date,Weight\n" + "2024-01-01,70\n".repeat(100_001);

        assertThat(items(new ZipBytes()
                        .with("weights.csv", weights)
                        .with("run.fit", RUN)
                        .file()))
                .singleElement()
                .isInstanceOf(Item.Recorded.class);
    }

    @Test
    void whatAListDoesNotTellByWhenItWasAndItsDamageAreTold() throws IOException {
        String list =
                "[{\"summarizedActivitiesExport\":[{\"activityId\":1,\"activityType\":\"running\",\"beginTimestamp\":"
                        + "1700000000000,\"duration\":1800000},{\"name\":\"no start\"},{\"activityId\":2,\"begin";

        List<Item> items = items(new ZipBytes()
                .with("DI_CONNECT/me_0_summarizedActivities.json", list)
                .file());

        assertThat(items).hasSize(3);
        assertThat(items.get(0)).isInstanceOf(Item.Listed.class);
        assertThat(items)
                .filteredOn(Item.Unreadable.class::isInstance)
                .extracting(Item::file)
                .containsExactly(
                        "DI_CONNECT/me_0_summarizedActivities.json, activity 2",
                        "DI_CONNECT/me_0_summarizedActivities.json");
    }

    @Test
    void aListOfTooManyLinesIsNotCutWithoutAWord() throws IOException {
        String list =
                "Activity Type,Date,Title,Distance,Time\n" + "Running,2024-03-02 08:15:30,,5,30:00\n".repeat(100_001);
        Path file = Files.writeString(directory.resolve("list.csv"), list);

        assertThatThrownBy(() -> new ArchiveFiles(directory).check(file, "list.csv"))
                .isInstanceOf(UnreadableArchiveException.class)
                .hasMessageContaining("100000 lines");
    }

    @Test
    void anArchiveThatListsTooMuchIsNotTakenIntoMemory() {
        byte[] archive = new ZipBytes().with("run.fit", RUN).file();
        ByteBuffer end = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(archive.length - 22 + 12, 0x7fff_ffff);

        isRefused(archive, "lists more than 100000 files");
    }

    @Test
    void aCutOffArchiveIsRefused() {
        byte[] archive = new ZipBytes().with("run.fit", RUN).file();

        isRefused(Arrays.copyOf(archive, archive.length - 40), "cut off");
    }

    @Test
    void anEncryptedArchiveIsRefused() {
        byte[] archive = new ZipBytes().with("run.fit", RUN).file();
        int directoryEntry =
                ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).getInt(archive.length - 22 + 16);
        archive[directoryEntry + 8] |= 1;

        isRefused(archive, "encrypted");
    }

    @Test
    void aDamagedFileHarmsNoOther() throws IOException {
        byte[] archive =
                new ZipBytes().with("one.fit", RUN).with("two.fit", RUN).file();
        Arrays.fill(archive, 45, 80, (byte) 0x5a);

        List<Item> items = items(archive);

        assertThat(items.get(0)).isInstanceOf(Item.Unreadable.class);
        assertThat(items.get(1)).isInstanceOf(Item.Recorded.class);
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
