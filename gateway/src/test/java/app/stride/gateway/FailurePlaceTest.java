package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FailurePlaceTest {
    @Test
    void itTellsKindAndPlaceOfAFailureAndOfItsCauseButNoWordOfThem() {
        Exception cause = new IllegalArgumentException("no URI: /v1/activities?q=canary|");
        Exception failure = new IllegalStateException("canary again", cause);

        assertThat(printed(FailurePlace.of(failure)))
                .contains("IllegalStateException", "IllegalArgumentException", "FailurePlaceTest.itTellsKind")
                .doesNotContain("canary");
    }

    @Test
    void causesThatGoRoundInACircleComeToAnEnd() {
        Exception one = new IllegalStateException("one");
        Exception other = new IllegalStateException("other", one);
        one.initCause(other);

        assertThat(printed(FailurePlace.of(one))).contains("IllegalStateException");
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
