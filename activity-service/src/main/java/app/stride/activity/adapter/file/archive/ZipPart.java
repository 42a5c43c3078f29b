package app.stride.activity.adapter.file.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** One zip file that is open. The names in it are only ever shown and compared, never used as paths. */
final class ZipPart implements Closeable {
    private static final String OLD_NAMES = "IBM437";

    private final ZipFile zip;

    private ZipPart(ZipFile zip) {
        this.zip = zip;
    }

    /** Opens it; where {@code disposable}, the file is gone as soon as nobody holds it open any more, crashes included. */
    static ZipPart open(Path file, boolean disposable) throws IOException {
        ZipPart part = new ZipPart(open(file));
        if (disposable) {
            Files.delete(file);
        }
        return part;
    }

    /** Windows has written names in the character set of the first PCs, without saying so. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException otherNames) {
            return openOfOldNames(file);
        }
    }

    private static ZipFile openOfOldNames(Path file) throws IOException {
        try {
            return new ZipFile(
                    file.toFile(),
                    Charset.isSupported(OLD_NAMES) ? Charset.forName(OLD_NAMES) : StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException unreadableNames) {
            throw new ZipException(unreadableNames.getMessage());
        }
    }

    Enumeration<? extends ZipEntry> entries() {
        return zip.entries();
    }

    int size() {
        return zip.size();
    }

    InputStream content(ZipEntry entry) throws IOException {
        try {
            InputStream content = zip.getInputStream(entry);
            if (content == null) {
                throw new ZipException("no such entry");
            }
            return content;
        } catch (IllegalArgumentException | IOException odd) {
            throw new ZipException(odd.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
