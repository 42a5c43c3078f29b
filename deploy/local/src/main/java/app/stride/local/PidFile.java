package app.stride.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/** Remembers a process, so that another command can stop it even when the launcher is gone. */
record PidFile(Path file) {

    String name() {
        return file.getFileName().toString().replace(".pid", "");
    }

    void write(ProcessHandle process) {
        try {
            Path half = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(half, ProcessIdentity.of(process).asText());
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The remembered process, when it still runs. */
    Optional<ProcessHandle> running() {
        return identity().flatMap(ProcessIdentity::running);
    }

    /** Waits until the remembered process has ended, and kills it when it takes longer than that. */
    void awaitEnd(Duration patience) throws InterruptedException {
        Optional<ProcessIdentity> identity = identity();
        if (identity.isPresent() && !identity.get().awaitEnd(patience)) {
            identity.get().running().ifPresent(ProcessHandle::destroyForcibly);
            identity.get().awaitEnd(patience);
        }
    }

    private Optional<ProcessIdentity> identity() {
        try {
            return ProcessIdentity.parse(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
