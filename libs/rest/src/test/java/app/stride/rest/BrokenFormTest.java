package app.stride.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BrokenFormTest {
    private static final String JDK = "java.net.URLDecoder";
    private static final String HEADERS = "org.jboss.resteasy.reactive.common.headers.HeaderUtil";
    private static final String READER = "org.jboss.resteasy.reactive.server.core.multipart.MultiPartParserDefinition";
    private static final String RESOURCE = "org.jboss.resteasy.reactive.server.handlers.InvocationHandler";

    @Test
    void aPartThatCannotBeReadIsTheCallers() {
        assertThat(BrokenForm.isCauseOf(in(new IOException("ended"), READER))).isTrue();
        assertThat(BrokenForm.isCauseOf(in(new IllegalArgumentException("%zz"), JDK, HEADERS, READER)))
                .isTrue();
        assertThat(BrokenForm.isCauseOf(
                        in(new IllegalStateException(new UnsupportedEncodingException("x")), HEADERS, READER)))
                .isTrue();
    }

    @Test
    void theDiskTheMemoryAndTheResourceAreOurs() {
        IOException full = in(new FileSystemException("no space left"), "sun.nio.ch.FileChannelImpl", READER);

        assertThat(BrokenForm.isCauseOf(full)).isFalse();
        assertThat(BrokenForm.isCauseOf(in(new IllegalStateException(full), READER)))
                .isFalse();
        assertThat(BrokenForm.isCauseOf(in(new OutOfMemoryError(), "java.util.Arrays", READER)))
                .isFalse();
        assertThat(BrokenForm.isCauseOf(in(new IllegalStateException("ours"), JDK, RESOURCE, READER)))
                .isFalse();
    }

    private static <T extends Throwable> T in(T failure, String... classes) {
        failure.setStackTrace(Arrays.stream(classes)
                .map(name -> new StackTraceElement(name, "method", null, 1))
                .toArray(StackTraceElement[]::new));
        return failure;
    }
}
