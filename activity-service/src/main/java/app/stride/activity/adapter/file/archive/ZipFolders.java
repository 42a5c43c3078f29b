package app.stride.activity.adapter.file.archive;

import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** The files of an archive and of the archives within it, in the order in which they are listed. */
final class ZipFolders implements Closeable {

    /** A file in one of the archives, under its whole path for showing and comparing. */
    record Place(String path, ZipPart part, ZipEntry entry) {
        String folder() {
            return path.substring(0, path.lastIndexOf('/') + 1);
        }

        boolean endsWith(String ending) {
            return path.toLowerCase(Locale.ROOT).endsWith(ending);
        }
    }

    private static final int BUFFER = 1 << 16;
    private static final Pattern DISTURBING = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final Path directory;
    private final List<ZipPart> parts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Place> unopened = new ArrayList<>();
    private long nested;
    private long budget;
    private int entries;
    /** Bytes of the lists of files, which all stay in memory. */
    private long directories;

    ZipFolders(Path directory) {
        this.directory = directory;
    }

    /** Opens the archive and takes the file away from the disk's directory. */
    void open(Path file) throws IOException {
        budget = (1L << 30) + Limits.ARCHIVE_TIMES * Files.size(file);
        directories = ZipDirectory.check(file);
        open(file, "", 1);
    }

    /** All files but the archives that could be opened. */
    List<Place> places() {
        return places;
    }

    /** Archives within the archive that could not be opened. */
    List<Place> unopened() {
        return unopened;
    }

    private void open(Path file, String folder, int depth) throws IOException {
        if (directories > Limits.ARCHIVE_DIRECTORY) {
            throw tooMany();
        }
        ZipPart part = ZipPart.open(file, true);
        parts.add(part);
        entries += part.size();
        if (entries > Limits.ARCHIVE_ENTRIES) {
            throw tooMany();
        }
        Enumeration<? extends ZipEntry> all = part.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            if (!entry.isDirectory()) {
                add(new Place(folder + shown(entry.getName()), part, entry), depth);
            }
        }
    }

    private static UnreadableArchiveException tooMany() {
        return new UnreadableArchiveException("The archives within the zip archive list more than "
                + Limits.ARCHIVE_ENTRIES + " files together, which is more than any export contains.");
    }

    private void add(Place place, int depth) throws IOException {
        if (!place.endsWith(".zip")) {
            places.add(place);
        } else if (depth == Limits.ARCHIVE_DEPTH) {
            unopened.add(place);
        } else {
            openNested(place, depth + 1);
        }
    }

    private void openNested(Place place, int depth) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(directory), "nested-", ".zip");
        try {
            if (isSound(place, file)) {
                open(file, place.path() + "/", depth);
            } else {
                unopened.add(place);
            }
        } catch (ZipException damaged) {
            unopened.add(place);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Unpacks it, and tells whether it is whole. */
    private boolean isSound(Place place, Path file) throws IOException {
        try {
            unpack(place, file);
        } catch (ZipException damaged) {
            return false;
        }
        try {
            directories += ZipDirectory.check(file);
            return true;
        } catch (UnreadableArchiveException damaged) {
            return false;
        }
    }

    /** ZipException when the content is damaged; any other IOException is about the disk that it is written to. */
    private void unpack(Place place, Path file) throws IOException {
        try (InputStream content = place.part().content(place.entry());
                OutputStream target = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
                nested += read;
                if (nested > Math.min(Limits.ARCHIVE_NESTED, budget)) {
                    throw new UnreadableArchiveException(
                            "The archives within the zip archive are larger than those of any export.");
                }
                target.write(buffer, 0, read);
            }
        }
    }

    /** Where a damaged list says that a file lies can be a place that no disk has, which is told as any failure of the disk is. */
    private static int read(InputStream content, byte[] buffer) throws ZipException {
        try {
            return content.read(buffer);
        } catch (IOException damaged) {
            throw (ZipException) new ZipException("damaged within the archive").initCause(damaged);
        }
    }

    /** The content; IOException when it is damaged, or too large in itself or for this archive. */
    byte[] read(Place place, int atMost) throws IOException {
        ZipEntry entry = place.entry();
        long sensible = Math.max(1 << 16, entry.getCompressedSize() * Limits.UNPACKED_TIMES);
        int limit = (int) Math.min(atMost, sensible);
        if (budget <= 0) {
            throw new TooLarge("The archive is larger than any export once unpacked; this file was not read.");
        }
        if (entry.getSize() > limit) {
            throw new TooLarge(
                    limit == atMost
                            ? "The file exceeds the size limit of " + (atMost >> 20) + " MiB."
                            : "The file is compressed far more than any recording could be; it was not read.");
        }
        if (entry.getSize() == 0) {
            return new byte[0];
        }
        // One array of the very size: to collect it in pieces takes the memory twice.
        byte[] unpacked = new byte[(int) Math.max(0, entry.getSize())];
        try (InputStream content = place.part().content(entry)) {
            int length = content.readNBytes(unpacked, 0, unpacked.length);
            budget -= length;
            if (length < unpacked.length || content.read() >= 0) {
                throw new ZipException("not as long as the list of files says");
            }
            return unpacked;
        }
    }

    /** So many bytes of the content at most; IOException when they are damaged. */
    byte[] beginning(Place place, int atMost) throws IOException {
        try (InputStream content = place.part().content(place.entry())) {
            return content.readNBytes(atMost);
        }
    }

    /** It is left alone because of its size; the message is a sentence for the athlete. */
    static final class TooLarge extends IOException {
        TooLarge(String reason) {
            super(reason);
        }
    }

    /** A name without what could disturb whoever reads it. */
    private static String shown(String name) {
        String end = name.substring(Math.max(0, name.length() - Limits.ARCHIVE_NAME));
        return DISTURBING.matcher(end.replace('\\', '/')).replaceAll("\uFFFD");
    }

    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (ZipPart part : parts) {
            try {
                part.close();
            } catch (IOException next) {
                failed = next;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
