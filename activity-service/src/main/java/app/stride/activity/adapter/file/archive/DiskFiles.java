package app.stride.activity.adapter.file.archive;

import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.ingest.SentFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Files in the directory for temporary ones. */
public final class DiskFiles implements SentFiles {
    private static final int BUFFER = 1 << 16;

    private final Path directory;

    /** Uses this directory, which is made where it is missing. */
    public DiskFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public long size(Path file) {
        return asking(() -> Files.size(file));
    }

    @Override
    public Sha256 fingerprint(Path file) {
        return asking(() -> {
            MessageDigest digest = sha256();
            try (InputStream content = Files.newInputStream(file)) {
                byte[] buffer = new byte[BUFFER];
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
            return new Sha256(HexFormat.of().formatHex(digest.digest()));
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    @Override
    public byte[] part(Path file, int place) {
        return asking(() -> {
            try (SeekableByteChannel channel = Files.newByteChannel(file)) {
                ByteBuffer part = ByteBuffer.allocate(PART);
                channel.position((long) place * PART);
                int read = 0;
                while (part.hasRemaining() && read >= 0) {
                    read = channel.read(part);
                }
                return part.hasRemaining() ? Arrays.copyOf(part.array(), part.position()) : part.array();
            }
        });
    }

    @Override
    public Path create() {
        return asking(() -> Files.createTempFile(Files.createDirectories(directory), "import-", ".part"));
    }

    @Override
    public void append(Path file, byte[] part) {
        asking(() -> Files.write(file, part, StandardOpenOption.APPEND));
    }

    @Override
    public void delete(Path file) {
        asking(() -> Files.deleteIfExists(file));
    }

    private interface Access<T> {
        T get() throws IOException;
    }

    private static <T> T asking(Access<T> access) {
        try {
            return access.get();
        } catch (IOException failed) {
            throw new UncheckedIOException("A temporary file could not be read or written.", failed);
        }
    }
}
