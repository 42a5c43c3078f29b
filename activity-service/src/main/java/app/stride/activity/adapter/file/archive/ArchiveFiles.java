package app.stride.activity.adapter.file.archive;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.adapter.file.list.Logbooks;
import app.stride.activity.usecase.ingest.Archives;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.zip.ZipException;

/** Opens zip archives and lists of activities; the content decides, not the name. */
public final class ArchiveFiles implements Archives {
    private static final int SNIFFED_BYTES = 1 << 14;

    private final ActivityFiles recordings = new ActivityFiles();
    private final Path directory;
    private final Supplier<LocalDate> latest;

    /** Unpacks archives within archives in this directory, and takes lists for true whatever their dates. */
    public ArchiveFiles(Path directory) {
        this(directory, () -> LocalDate.MAX);
    }

    /**
     * Unpacks archives within archives in this directory.
     *
     * @param latest today, wherever on earth that is latest: what lists tell of later days is no activity yet
     */
    public ArchiveFiles(Path directory, Supplier<LocalDate> latest) {
        this.directory = directory;
        this.latest = latest;
    }

    @Override
    public boolean recognizes(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] start = content.readNBytes(SNIFFED_BYTES);
            return isZip(start) || Logbooks.recognizes(start);
        } catch (IOException failed) {
            throw ofTheDisk(failed);
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
        } catch (ZipException | EOFException damaged) {
            throw damaged();
        } catch (IOException failed) {
            throw ofTheDisk(failed);
        }
    }

    @Override
    public Contents open(Path file, String fileName) {
        try {
            return isZip(start(file)) ? zip(file) : ArchiveContents.of(Logbooks.read(file, fileName, latest.get()));
        } catch (ZipException | EOFException damaged) {
            throw damaged();
        } catch (IOException failed) {
            throw ofTheDisk(failed);
        } finally {
            delete(file);
        }
    }

    private static UnreadableArchiveException damaged() {
        return new UnreadableArchiveException(
                "The archive cannot be opened: it is damaged, encrypted or compressed by an unusual method.");
    }

    /** The archive is not to blame, as when there is no space left: the same one may be opened later. */
    private static UncheckedIOException ofTheDisk(IOException failed) {
        return new UncheckedIOException("An archive could not be opened on the disk for temporary files.", failed);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // It goes with its directory.
        }
    }

    private Contents zip(Path file) throws IOException {
        ZipFolders folders = new ZipFolders(directory);
        try {
            folders.open(file);
            return ArchiveContents.of(folders, recordings, latest.get());
        } catch (IOException | RuntimeException failed) {
            folders.close();
            throw failed;
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
