package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors of foreign servers, in the middle of an answer or instead of one, and how long such a server wants to be left alone. */
class ForeignServersErrorsTest extends ForeignServer {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {\"error\":{\"message\":\"overloaded\",\"code\":503}}\n\n",
                "data: {\"error\":\"overloaded\"}\n\n",
                "event: error\ndata: {\"message\":\"overloaded\"}\n\n",
                "data: {\"object\":\"error\",\"message\":\"overloaded\",\"code\":503}\n\n",
                "data: {\"type\":\"error\",\"message\":\"overloaded\"}\n\n",
            })
    void anErrorInTheMiddleOfAStreamIsAFailure(String error) {
        server.streams(SSE, piece("Run "), error, done());
        assertThatThrownBy(this::stream)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"message\":\"slow down\",\"type\":\"tokens\",\"code\":\"rate_limit_exceeded\"}}|BUSY",
                "{\"error\":{\"message\":\"no\",\"type\":\"insufficient_quota\",\"code\":null}}|BUSY",
                "{\"error\":{\"code\":\"429\"}}|BUSY",
                "{\"error\":{\"code\":8,\"status\":\"RESOURCE_EXHAUSTED\"}}|BUSY",
                "{\"error\":{\"code\":\"invalid_api_key\"}}|REFUSED",
                "{\"error\":{\"code\":\"model_not_found\",\"type\":\"invalid_request_error\"}}|UNKNOWN",
                "{\"error\":{\"code\":\"context_length_exceeded\",\"type\":\"invalid_request_error\"}}|REJECTED",
                "{\"error\":{\"type\":\"server_error\"}}|UNREACHABLE",
                "{\"error\":\"rate limit reached\"}|BUSY",
                "{\"error\":\"something broke\"}|UNREACHABLE",
            })
    void anErrorInTheMiddleOfAStreamMeansWhatItsWordsSay(String error, Reason reason) {
        server.streams(SSE, piece("Run "), "data: " + error + "\n\n", done());
        assertThatThrownBy(this::stream)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Bad Gateway</html>", "{\"error\":null}", "[]", "\u0000", "slow down"})
    void aRefusalNeedNotBeJson(String body) {
        server.saysUnless("", question -> true, 500, body);
        assertThatThrownBy(this::answer).hasMessageContaining("UNREACHABLE");
        assertThatThrownBy(this::stream).hasMessageContaining("UNREACHABLE");
        assertThat(server.timesAsked()).isEqualTo(2);
    }

    @Test
    void howLongToWaitMayBeADate() {
        ZonedDateTime later = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(5);
        server.wantsToBeLeftAloneUntil(DateTimeFormatter.RFC_1123_DATE_TIME.format(later));
        assertThatThrownBy(this::stream)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.sentence()).matches(".*try again in [45] minutes.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "-5", "99999999999", "Wed, 99 Oct 2015 07:28:00 GMT", "Wed, 21 Oct 2015 07:28:00 GMT"})
    void anOddTimeToWaitIsNotRepeated(String odd) {
        server.wantsToBeLeftAloneUntil(odd);
        assertThatThrownBy(this::stream)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.sentence()).contains("try again in a few minutes"));
    }
}
