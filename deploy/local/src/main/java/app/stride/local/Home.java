package app.stride.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The directory that holds everything a local Stride keeps: data, keys, logs and who runs. */
public record Home(Path directory) {
    private static final String VARIABLE = "STRIDE_HOME";
    private static final long ENOUGH_BYTES = 500L * 1024 * 1024;

    /** {@code STRIDE_HOME}, or {@code .stride} in the repository. */
    public static Home from(Map<String, String> environment, Path repository) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        Path directory = chosen.isBlank() ? repository.resolve(".stride") : Path.of(chosen);
        return new Home(directory.toAbsolutePath().normalize());
    }

    /** Creates what is missing; refuses where the disk is full or not ours to write. */
    void prepare() {
        try {
            for (Path needed : List.of(data(), logs(), run(), cache(), temporary())) {
                Files.createDirectories(needed);
            }
            Files.delete(Files.writeString(run().resolve("writable"), "yes"));
            if (Files.getFileStore(directory).getUsableSpace() < ENOUGH_BYTES) {
                throw new Refusal("The disk of " + directory + " is nearly full: Stride needs 500 MB."
                        + " Make room, or set " + VARIABLE + " to a directory on another disk.");
            }
        } catch (IOException e) {
            throw new Refusal(
                    "Cannot write in " + directory + " (" + reason(e) + "): make it writable, or set " + VARIABLE
                            + " to another directory.",
                    e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    Path data() {
        return directory.resolve("data");
    }

    Path issuerKey() {
        return directory.resolve("keys").resolve("issuer.json");
    }

    /** Where each part writes its log. */
    public Path logs() {
        return directory.resolve("log");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path run() {
        return directory.resolve("run");
    }

    Path cache() {
        return directory.resolve("cache");
    }

    Path temporary() {
        return directory.resolve("tmp");
    }

    PidFile pidFile(String name) {
        return new PidFile(run().resolve(name + ".pid"));
    }

    Hold hold(String name) {
        return new Hold(run().resolve(name + ".hold"));
    }

    List<PidFile> pidFiles() {
        if (!Files.isDirectory(run())) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(run(), "*.pid")) {
            return StreamSupport.stream(files.spliterator(), false)
                    .map(PidFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
