package app.stride.activity.adapter.file.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory that this process has to itself. It holds a lock on a file in it, which ends with the process, however it ends: so those who come
 * later know what was left behind by whom nobody stopped properly, and delete it.
 */
public final class OwnDirectory implements Closeable {
    private static final String PREFIX = "process-";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;
    private final boolean only;

    private OwnDirectory(Path path, FileChannel lock, boolean only) {
        this.path = path;
        this.lock = lock;
        this.only = only;
    }

    /** A new one within this directory, which is made where it is missing; what is left of processes that are gone is deleted. */
    public static OwnDirectory within(Path parent) {
        try {
            Files.createDirectories(parent);
            // One at a time, so that nobody takes a directory that is just being made for one that was left.
            try (FileChannel door = open(parent.resolve(LOCK))) {
                door.lock();
                deleteAbandoned(parent);
                boolean only = list(parent).stream().noneMatch(OwnDirectory::isOfAProcess);
                Path path = Files.createTempDirectory(parent, PREFIX);
                FileChannel lock = open(path.resolve(LOCK));
                lock.lock();
                return new OwnDirectory(path, lock, only);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("No directory for temporary files can be had.", failed);
        }
    }

    /** Deletes the files in this directory that nobody has written to since then, but for its lock; what is not there needs no deleting. */
    public static void deleteStale(Path directory, Instant since) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        for (Path file : list(directory)) {
            try {
                if (!file.endsWith(LOCK)
                        && Files.isRegularFile(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    Files.delete(file);
                }
            } catch (IOException beingDeleted) {
                // By whoever else looks after it.
            }
        }
    }

    public Path path() {
        return path;
    }

    /** Whether no other process had one beside it when it was made. */
    public boolean isOnly() {
        return only;
    }

    private static boolean isOfAProcess(Path path) {
        return path.getFileName().toString().startsWith(PREFIX);
    }

    private static void deleteAbandoned(Path parent) {
        for (Path sibling : list(parent)) {
            try {
                if (isOfAProcess(sibling) && isAbandoned(sibling)) {
                    delete(sibling);
                }
            } catch (IOException | UncheckedIOException beingDeleted) {
                // By its own process, which stops properly just now; or else whoever comes next tries again.
            }
        }
    }

    private static boolean isAbandoned(Path directory) throws IOException {
        try (FileChannel channel = open(directory.resolve(LOCK))) {
            return free(channel) != null;
        }
    }

    private static @Nullable FileLock free(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Deletes it with all that is in it. */
    @Override
    public void close() {
        try (lock) {
            delete(path);
        } catch (IOException left) {
            // Whoever comes next deletes it.
        }
    }
}
