package app.stride.operations.images;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The composition is whole: what it refers to exists, what waits waits for something, what is set is read. */
class ComposeTest {
    private static final Path DIRECTORY = Repository.file("deploy/compose");
    private static final Map<String, Object> COMPOSE =
            new Yaml().load(Repository.text(DIRECTORY.resolve("compose.yaml")));
    private static final Map<String, String> MODULES = Map.of(
            "gateway", "gateway", "plans", "plans-service", "activity", "activity-service", "coach", "coach-service");

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> service(String name) {
        return map(map(COMPOSE.get("services")).get(name));
    }

    @Test
    void everyServiceIsBuiltFromItsDockerfileAndHasThisVersion() {
        MODULES.forEach((name, module) -> {
            Map<String, Object> build = map(service(name).get("build"));
            assertThat(DIRECTORY
                            .resolve(build.get("context").toString())
                            .resolve(build.get("dockerfile").toString()))
                    .exists();
            assertThat(service(name).get("image")).isEqualTo("stride/" + module + ":" + ReleaseTest.version());
        });
    }

    @Test
    void everyImageHasAVersion() {
        map(COMPOSE.get("services"))
                .values()
                .forEach(service ->
                        assertThat(map(service).get("image").toString()).matches(".+:[^:/]*\\d[^:/]*"));
    }

    @Test
    void whoWaitsWaitsForAServiceThatCanBeSeenToBeReady() {
        map(COMPOSE.get("services")).forEach((name, service) -> {
            if (map(service).get("depends_on") instanceof Map<?, ?> others) {
                others.forEach((other, how) -> {
                    assertThat(map(COMPOSE.get("services"))).containsKey(other.toString());
                    if (map(how).get("condition").equals("service_healthy")) {
                        assertThat(service(other.toString()))
                                .as(other + ", waited for by " + name)
                                .containsKey("healthcheck");
                    }
                });
            }
        });
    }

    /** Its entry point starts it once for the scripts, at a socket only: whoever asked there would be sent in before there are databases. */
    @Test
    void theDatabaseIsAskedWhereTheServicesComeIn() {
        assertThat(probe("postgres")).contains("pg_isready", "-h", "127.0.0.1");
    }

    /** Its image has next to nothing beside a shell: what a probe calls must be a word of the shell. */
    @Test
    void theIssuerIsAskedByTheShellAlone() {
        List<String> probe = probe("keycloak");
        assertThat(probe).startsWith("CMD", "/bin/bash", "-c");
        assertThat(probe.get(probe.size() - 1).split(" && "))
                .allSatisfy(command -> assertThat(command.split(" ")[0]).isIn("exec", "printf", "read", "["));
    }

    private static List<String> probe(String name) {
        List<?> words = (List<?>) map(service(name).get("healthcheck")).get("test");
        return words.stream().map(Object::toString).toList();
    }

    @Test
    void everyMountedFileIsThere() {
        map(COMPOSE.get("services")).values().forEach(service -> {
            if (map(service).get("volumes") instanceof List<?> volumes) {
                volumes.stream()
                        .map(Object::toString)
                        .filter(volume -> volume.startsWith("."))
                        .forEach(volume -> assertThat(DIRECTORY.resolve(volume.split(":")[0]))
                                .exists());
            }
        });
    }

    @Test
    void theServicesMayDoNoMoreThanOnKubernetes() {
        MODULES.keySet()
                .forEach(name -> assertThat(service(name))
                        .containsEntry("read_only", true)
                        .containsEntry("user", "10001:10001")
                        .containsEntry("cap_drop", List.of("ALL"))
                        .containsKey("mem_limit"));
    }

    /** What lies in a tmpfs counts as memory: more of it than the limit ends the process instead of filling the disk. */
    @Test
    void noTmpfsIsLargerThanTheMemoryOfItsService() {
        for (String name : MODULES.keySet()) {
            long memory = bytes(service(name).get("mem_limit").toString());
            assertThat((List<?>) service(name).get("tmpfs"))
                    .map(Object::toString)
                    .filteredOn(tmpfs -> tmpfs.contains("size="))
                    .allSatisfy(tmpfs -> assertThat(bytes(tmpfs.replaceAll(".*size=(\\w+).*", "$1")))
                            .as(name + ": " + tmpfs)
                            .isLessThan(memory));
        }
        assertThat(service("activity").get("volumes").toString()).contains(":/tmp");
    }

    private static long bytes(String size) {
        long number = Long.parseLong(size.replaceAll("\\D", ""));
        return number << Map.of('k', 10, 'm', 20, 'g', 30).getOrDefault(size.charAt(size.length() - 1), 0);
    }

    @Test
    void everyVariableOfOursIsReadBySomeService() {
        String read = Stream.concat(
                        MODULES.values().stream().map(module -> module + "/src/main/resources/application.properties"),
                        Stream.of("libs/service/src/main/resources/META-INF/microprofile-config.properties"))
                .map(Repository::text)
                .collect(Collectors.joining());
        for (String name : Set.copyOf(MODULES.keySet())) {
            map(service(name).get("environment")).keySet().stream()
                    .filter(variable -> variable.startsWith("STRIDE_"))
                    .map(variable -> variable.toLowerCase(java.util.Locale.ROOT).replace("_", "[.-]"))
                    .forEach(pattern -> assertThat(read).containsPattern(pattern));
        }
    }

    @Test
    void theCommandsCanBeStarted() {
        assertThat(Files.isExecutable(DIRECTORY.resolve("token"))).isTrue();
    }
}
