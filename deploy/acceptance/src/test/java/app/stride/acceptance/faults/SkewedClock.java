package app.stride.acceptance.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/** An agent for the JVM of a service whose machine's clock is wrong: {@code java.time} there is ahead of everybody else's. */
public final class SkewedClock {
    private static final String PROPERTY = "stride.skew.millis";
    private static final List<Class<?>> CLASSES = List.of(SkewedClock.class, OfInstants.class, OfMillis.class);

    private SkewedClock() {}

    /** The environment of a process whose clock is ahead. */
    static Map<String, String> ahead(Duration skew) {
        return Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + agent() + " -D" + PROPERTY + "=" + skew.toMillis());
    }

    /** Called by the JVM before the service begins. */
    public static void premain(String arguments, Instrumentation instrumentation) {
        new AgentBuilder.Default()
                .ignore(ElementMatchers.none())
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .disableClassFormatChanges()
                .type(ElementMatchers.named("java.time.Clock"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(OfInstants.class).on(ElementMatchers.named("currentInstant"))))
                .type(ElementMatchers.named("java.time.Clock$SystemClock"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(OfMillis.class).on(ElementMatchers.named("millis"))))
                .installOn(instrumentation);
    }

    /** Woven into the JDK: knows nothing but the JDK. */
    public static final class OfInstants {
        private OfInstants() {}

        @Advice.OnMethodExit
        static void moveOn(@Advice.Return(readOnly = false) Instant now) {
            now = now.plusMillis(Long.getLong("stride.skew.millis", 0));
        }
    }

    /** Woven into the JDK: knows nothing but the JDK. */
    public static final class OfMillis {
        private OfMillis() {}

        @Advice.OnMethodExit
        static void moveOn(@Advice.Return(readOnly = false) long now) {
            now = now + Long.getLong("stride.skew.millis", 0);
        }
    }

    private static Path agent() {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", SkewedClock.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        attributes.putValue(
                "Class-Path",
                AgentBuilder.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString());
        try {
            Path jar = Files.createTempFile("stride-skewed-clock", ".jar");
            jar.toFile().deleteOnExit();
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file, manifest)) {
                for (Class<?> each : CLASSES) {
                    String name = each.getName().replace('.', '/') + ".class";
                    out.putNextEntry(new JarEntry(name));
                    try (InputStream bytes = SkewedClock.class.getClassLoader().getResourceAsStream(name)) {
                        bytes.transferTo(out);
                    }
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
