package app.stride.activity.adapter.file.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDirectoryTest {
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path parent;

    @Test
    void whatAProcessThatIsGoneHasLeftIsDeletedAndWhatOthersWorkOnIsNot() throws IOException {
        Path left = Files.createDirectory(parent.resolve("process-killed"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("import-1.part"), "years of running");
        Path mine = Files.writeString(parent.resolve("somebody's.txt"), "not ours");

        try (OwnDirectory atWork = OwnDirectory.within(parent)) {
            Path underWay = Files.writeString(atWork.path().resolve("import-2.part"), "being fetched");
            try (OwnDirectory another = OwnDirectory.within(parent)) {
                assertThat(left).doesNotExist();
                assertThat(underWay).exists();
                assertThat(mine).exists();
                assertThat(another.path()).isNotEqualTo(atWork.path()).isDirectory();
            }
        }
    }

    @Test
    void whoStopsLeavesNothing() throws IOException {
        OwnDirectory directory = OwnDirectory.within(parent);
        Files.writeString(directory.path().resolve("nested-1.zip"), "unpacked");

        directory.close();

        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void uploadsThatNobodyWritesToAnyMoreAreDeleted() throws IOException {
        Path stale = Files.writeString(parent.resolve("one"), "cut off");
        Files.setLastModifiedTime(stale, FileTime.from(THEN.minusSeconds(1)));
        Path underWay = Files.writeString(parent.resolve("two"), "coming in");
        Files.setLastModifiedTime(underWay, FileTime.from(THEN.plusSeconds(1)));

        Path held = Files.writeString(parent.resolve("lock"), "");
        Files.setLastModifiedTime(held, FileTime.from(THEN.minusSeconds(1)));

        OwnDirectory.deleteStale(parent, THEN);
        OwnDirectory.deleteStale(parent.resolve("missing"), THEN);

        assertThat(stale).doesNotExist();
        assertThat(underWay).exists();
        assertThat(held).exists();
    }

    @Test
    void whoComesFirstIsAloneAndWhoComesWhileOthersAreAtWorkIsNot() throws IOException {
        Path left = Files.createDirectory(parent.resolve("process-killed"));
        Files.writeString(left.resolve("lock"), "");

        try (OwnDirectory first = OwnDirectory.within(parent)) {
            assertThat(first.isOnly()).isTrue();
            try (OwnDirectory second = OwnDirectory.within(parent)) {
                assertThat(second.isOnly()).isFalse();
            }
        }
        try (OwnDirectory later = OwnDirectory.within(parent)) {
            assertThat(later.isOnly()).isTrue();
        }
    }
}
