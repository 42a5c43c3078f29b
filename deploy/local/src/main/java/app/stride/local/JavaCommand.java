package app.stride.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How each JVM of the product is started: with the JDK of the launcher, small and quick. */
record JavaCommand(Path repository, Home home) {

    List<String> service(Part service) {
        Path jar = repository.resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!jar.toFile().exists()) {
            throw new Refusal(service.label() + " is not built: " + jar
                    + " is missing. Run deploy/local/up without --no-build, or ./mvnw package.");
        }
        return command(List.of("-Xmx128m", "-XX:MaxMetaspaceSize=160m", "-jar", jar.toString()));
    }

    List<String> kafka(int port, Path ready) {
        return command(List.of(
                "-Xmx160m",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaNode.class.getName(),
                home.data().resolve("kafka").toString(),
                String.valueOf(port),
                ready.toString()));
    }

    private List<String> command(List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xss512k",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.io.tmpdir=" + home.temporary()));
        command.addAll(rest);
        return command;
    }
}
