package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import dev.langchain4j.exception.HttpException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED",
        "401, REFUSED",
        "402, BUSY",
        "403, REFUSED",
        "404, UNKNOWN",
        "408, TIMED_OUT",
        "413, REJECTED",
        "422, REJECTED",
        "429, BUSY",
        "500, UNREACHABLE",
        "502, UNREACHABLE",
        "503, UNREACHABLE",
        "504, TIMED_OUT",
        "301, UNKNOWN",
        "308, UNKNOWN",
        "405, UNKNOWN",
    })
    void aStatusHasAMeaning(int status, Reason reason) {
        assertThat(reasonOf(new RuntimeException(new HttpException(status, "…"))))
                .isEqualTo(reason);
    }

    @Test
    void theNetworkIsNotTheContent() {
        assertThat(reasonOf(new UncheckedIOException(new ConnectException()))).isEqualTo(Reason.UNREACHABLE);
        assertThat(reasonOf(new RuntimeException(new HttpTimeoutException("slow"))))
                .isEqualTo(Reason.TIMED_OUT);
        assertThat(reasonOf(new UncheckedIOException(new IOException("reset")))).isEqualTo(Reason.UNREACHABLE);
        assertThat(reasonOf(new UncheckedIOException(new LimitedStream.EndlessAnswer())))
                .isEqualTo(Reason.UNINTELLIGIBLE);
        assertThat(reasonOf(new NullPointerException())).isEqualTo(Reason.UNINTELLIGIBLE);
    }

    @Test
    void theWordsOfAFailureAreNotRepeated() {
        assertThat(Failures.meaningOf(new RuntimeException(new HttpException(400, "you said: my knee hurts"))))
                .hasMessage("REJECTED: HTTP 400")
                .hasNoCause();
        assertThat(Failures.meaningOf(new UncheckedIOException(new ConnectException("knee"))))
                .hasMessage("UNREACHABLE: ConnectException")
                .hasNoCause();
    }

    @Test
    void whatIsKnownAlreadyStaysAsItIs() {
        ModelUnavailable known = new ModelUnavailable(Reason.TIMED_OUT);
        assertThat(Failures.meaningOf(known)).isSameAs(known);
    }

    private static Reason reasonOf(Throwable failure) {
        return Failures.meaningOf(failure).reason();
    }
}
