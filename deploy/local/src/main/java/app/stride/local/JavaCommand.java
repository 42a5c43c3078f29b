package app.stride.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How each JVM of the product is started: with the JDK of the launcher, small and quick.
 *
 * @param allCompilers whether it may compile as well as it can, as in an installation
 */
record JavaCommand(Path repository, Home home, boolean allCompilers) {
    /** {@code all} for whoever measures what an installation would do. */
    private static final String COMPILERS = "STRIDE_COMPILERS";

    private static final int FIRST_WITH_AUTOMATIC_ARCHIVE = 19;

    static JavaCommand of(Path repository, Home home, Map<String, String> environment) {
        return new JavaCommand(repository, home, "all".equals(environment.get(COMPILERS)));
    }

    List<String> service(Part service) {
        Path jar = repository.resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!jar.toFile().exists()) {
            throw new Refusal(service.label() + " is not built: " + jar
                    + " is missing. Run deploy/local/up without --no-build, or ./mvnw package.");
        }
        // An eighth of it is the largest file that activity-service takes.
        String heap = service == Part.ACTIVITY ? "-Xmx256m" : "-Xmx128m";
        return command(service.label(), List.of(heap, "-XX:MaxMetaspaceSize=160m", "-jar", jar.toString()));
    }

    List<String> kafka(int port, Path ready) {
        return command(
                Part.KAFKA.label(),
                List.of(
                        "-Xmx160m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaNode.class.getName(),
                        home.data().resolve("kafka").toString(),
                        String.valueOf(port),
                        ready.toString()));
    }

    private List<String> command(String name, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xss512k",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.io.tmpdir=" + home.temporary()));
        if (!allCompilers) {
            // Half the work of a start is compiling; here nobody is there for long enough to gain from more of it.
            command.add("-XX:TieredStopAtLevel=1");
        }
        if (Runtime.version().feature() >= FIRST_WITH_AUTOMATIC_ARCHIVE) {
            // Written when the process ends for the first time: from then on it starts with 40 % less work.
            Path archive = home.cache().resolve(name + "-" + Runtime.version().feature() + ".jsa");
            command.addAll(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive));
        }
        command.addAll(rest);
        return command;
    }
}
