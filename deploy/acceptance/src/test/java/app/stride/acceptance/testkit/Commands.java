package app.stride.acceptance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the commands of {@code deploy/local} as a user does. */
final class Commands {
    private static final long PATIENCE_MINUTES = 4;

    private final Path repository;
    private final Map<String, String> environment;

    Commands(Path repository, Map<String, String> environment) {
        this.repository = repository;
        this.environment = environment;
    }

    /** What a command said, on both streams, and its exit code. */
    public record Result(int exitCode, String said) {}

    Result run(String command, List<String> arguments, Map<String, String> more) {
        List<String> line = new ArrayList<>(
                List.of(repository.resolve("deploy/local").resolve(command).toString()));
        line.addAll(arguments);
        try {
            Path output = Files.createTempFile("stride-" + command, ".out");
            ProcessBuilder builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("OPENAI_"));
            builder.environment().putAll(environment);
            builder.environment().putAll(more);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " does not end; so far: " + Files.readString(output));
            }
            String said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Result(process.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
