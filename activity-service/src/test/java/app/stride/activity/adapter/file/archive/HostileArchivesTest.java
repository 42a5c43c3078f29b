package app.stride.activity.adapter.file.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.testkit.ZipBytes;
import app.stride.activity.usecase.ingest.Archives.Item;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Archives that are damaged, or made to harm: by names that point elsewhere, and by more than memory holds. */
@Timeout(60)
class HostileArchivesTest extends SentArchives {
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
    void aFilePackedFarTooTightlyIsLeftAlone() throws IOException {
        List<Item> items = items(new ZipBytes()
                .with("bomb.fit", new byte[50 << 20])
                .with("run.fit", RUN)
                .file());

        assertThat(items.get(0))
                .isInstanceOfSatisfying(
                        Item.Unreadable.class, bomb -> assertThat(bomb.reason()).contains("compressed far more"));
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
    void anArchiveWithinThatIsSaidToLieWhereNoDiskReachesHarmsNothingElse() throws IOException {
        List<Item> items = items(withItsFirstFileAt(Long.MAX_VALUE - 0xffff));

        assertThat(items).hasSize(2);
        assertThat(items.get(0)).isInstanceOf(Item.Recorded.class);
        assertThat(items.get(1))
                .isInstanceOfSatisfying(
                        Item.Unreadable.class, lost -> assertThat(lost.file()).isEqualTo("a.zip"));
    }

    /** An archive with a.zip and run.fit, whose list says in a field of zip64 where the former lies. */
    private static byte[] withItsFirstFileAt(long place) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(sent)) {
            ZipEntry inner = new ZipEntry("a.zip");
            inner.setExtra(new byte[] {(byte) 0xfe, (byte) 0xca, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0});
            zip.putNextEntry(inner);
            zip.write(new byte[100]);
            zip.putNextEntry(new ZipEntry("run.fit"));
            zip.write(RUN);
        }
        byte[] archive = sent.toByteArray();
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int listed = bytes.getInt(archive.length - 22 + 16);
        int extra = listed + 46 + "a.zip".length();
        bytes.putInt(listed + 42, -1).putShort(extra, (short) 1).putLong(extra + 4, place);
        return archive;
    }

    @Test
    void listsOfFilesThatTogetherFillTheMemoryAreRefused() throws IOException {
        byte[] inner = withLongComments(200);
        ZipBytes archive = new ZipBytes();
        for (int i = 0; i < 3; i++) {
            archive.with(i + ".zip", inner);
        }

        isRefused(archive.file(), "more than any export contains");
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
}
