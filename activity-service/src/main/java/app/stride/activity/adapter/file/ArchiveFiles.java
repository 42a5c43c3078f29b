package app.stride.activity.adapter.file;

import app.stride.activity.usecase.ingest.Archives;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens zip archives and lists of activities; the content decides, not the name. */
public final class ArchiveFiles implements Archives {
    private static final int SNIFFED_BYTES = 1 << 14;

    private final ActivityFiles recordings = new ActivityFiles();
    private final Path directory;

    /** Unpacks archives within archives in this directory. */
    public ArchiveFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public boolean recognizes(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] start = content.readNBytes(SNIFFED_BYTES);
            return isZip(start) || Logbooks.recognizes(start);
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public void check(Path file, String fileName) {
        try {
            if (isZip(start(file))) {
                ZipDirectory.check(file);
                ZipPart.open(file, false).close();
            } else {
                Logbooks.check(file);
            }
        } catch (IOException damaged) {
            throw new UnreadableArchiveException(
                    "It cannot be opened: it is damaged, encrypted or packed in an unusual way.");
        }
    }

    @Override
    public Contents open(Path file, String fileName) {
        try {
            return isZip(start(file)) ? zip(file) : logbook(file, fileName);
        } catch (IOException damaged) {
            throw new UnreadableArchiveException(
                    "It cannot be opened: it is damaged, encrypted or packed in an unusual way.");
        }
    }

    private Contents zip(Path file) throws IOException {
        ZipFolders folders = new ZipFolders(directory);
        try {
            folders.open(file);
            return ArchiveContents.of(folders, recordings);
        } catch (IOException | RuntimeException failed) {
            folders.close();
            throw failed;
        }
    }

    private static Contents logbook(Path file, String fileName) throws IOException {
        try {
            return ArchiveContents.of(Logbooks.read(file, fileName));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(4);
        }
    }

    /** A local file header, or the end of an archive that holds nothing. */
    static boolean isZip(byte[] start) {
        return start.length >= 4
                && start[0] == 'P'
                && start[1] == 'K'
                && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    }
}
