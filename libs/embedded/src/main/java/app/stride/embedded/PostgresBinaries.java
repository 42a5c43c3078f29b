package app.stride.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this operating system: unpacked once from the class path, and used from then on. */
record PostgresBinaries(Path directory) {
    private static final int OWNER_MAY_EXECUTE = 0100;

    static PostgresBinaries unpacked() {
        QuietLogs.keep();
        try {
            byte[] archive = archive();
            Path directory = cache().resolve("stride-postgresql-" + digest(archive));
            if (!Files.isDirectory(directory)) {
                unpack(archive, directory);
            }
            return new PostgresBinaries(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL", e);
        }
    }

    /** Of each user's own, since nobody should run programs that somebody else has put there. */
    private static Path cache() throws IOException {
        Path cache = Path.of(System.getProperty("java.io.tmpdir"), "stride-" + System.getProperty("user.name"));
        Files.createDirectories(cache);
        Path ours = Files.createTempFile("stride-", ".owner");
        try {
            if (!Files.getOwner(cache).equals(Files.getOwner(ours))) {
                throw new IOException(cache + " belongs to somebody else: delete it");
            }
        } finally {
            Files.delete(ours);
        }
        return cache;
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        try (InputStream archive =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"))) {
            return archive.readAllBytes();
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Aside and then moved, so that others see all of it or nothing. */
    private static void unpack(byte[] archive, Path target) throws IOException {
        TemporaryDirectory half = new TemporaryDirectory(Files.createTempDirectory(target.getParent(), "unpacking-"));
        half.path().toFile().setReadable(true, false);
        half.path().toFile().setExecutable(true, false);
        try (TarArchiveInputStream files =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                unpack(entry, files, half.path());
            }
        }
        try {
            Files.move(half.path(), target);
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker.
            half.close();
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive reaches outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            path.toFile().setExecutable((entry.getMode() & OWNER_MAY_EXECUTE) != 0, false);
        }
    }
}
