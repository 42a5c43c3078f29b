package app.stride.operations.images;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Repository;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The images are made from one pattern. They cannot be built where there is no container engine: here they are read. */
class DockerfileTest {
    private static final Set<String> INSTRUCTIONS =
            Set.of("FROM", "WORKDIR", "COPY", "RUN", "LABEL", "USER", "EXPOSE", "ENTRYPOINT");

    private static List<String> instructions(String module) {
        String joined = Repository.text(module + "/Dockerfile").replaceAll("\\\\\n\\s*", " ");
        return joined.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans-service", "activity-service", "coach-service"})
    void allAreTheGatewaysWithAnotherName(String module) {
        assertThat(Repository.text(module + "/Dockerfile"))
                .isEqualTo(Repository.text("gateway/Dockerfile").replace("gateway", module));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "plans-service", "activity-service", "coach-service"})
    void itIsLayeredUnprivilegedAndStartsTheProcessItself(String module) {
        List<String> instructions = instructions(module);
        assertThat(instructions)
                .allSatisfy(line -> assertThat(INSTRUCTIONS).contains(line.substring(0, line.indexOf(' '))));
        assertThat(instructions)
                .filteredOn(line -> line.startsWith("COPY " + module))
                .hasSize(4);
        assertThat(instructions)
                .filteredOn(line -> line.startsWith("COPY --from=training /deployments/"))
                .hasSize(5);
        assertThat(instructions).anyMatch(line -> line.matches("USER [1-9]\\d*:[1-9]\\d*"));
        assertThat(instructions.get(instructions.size() - 1))
                .startsWith("ENTRYPOINT [\"java\", ")
                .endsWith("]");
        assertThat(instructions)
                .filteredOn(line -> line.startsWith("FROM"))
                .allSatisfy(line -> assertThat(line).matches("FROM \\S+:25-\\S+( AS \\w+)?"));
    }

    /** A JVM takes no cache of another one, and a JRE is another one than its JDK: it would start without and say nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"gateway", "plans-service", "activity-service", "coach-service"})
    void theCacheIsMadeByTheJvmThatUsesIt(String module) {
        assertThat(instructions(module).stream()
                        .filter(line -> line.startsWith("FROM"))
                        .map(line -> line.split(" ")[1])
                        .distinct())
                .hasSize(1);
    }
}
