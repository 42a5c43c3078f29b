package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransientFailureTest {

    /** Away, rolled back, read-only after a failover, refused, not there yet, no privilege, a disk that fails, a bug of the database. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "40001", "40P01", "53300", "55P03", "57P01", "25006", "28P01", "28000", "3D000", "42501",
                "58030", "XX000"
            })
    void whatIsNotTheEventsFaultPasses(String sqlState) {
        assertThat(TransientFailure.is(new CompletionException(refused(sqlState))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"21000", "22021", "22P02", "23505", "42703", "42P01", "54000"})
    void whatTheEventBringsAboutStays(String sqlState) {
        assertThat(TransientFailure.is(refused(sqlState))).isFalse();
    }

    @Test
    void aConnectionThatBreaksPasses() {
        assertThat(TransientFailure.is(new IOException("reset"))).isTrue();
        assertThat(TransientFailure.is(new TimeoutException())).isTrue();
    }

    @Test
    void poisonAndMistakesStay() {
        assertThat(TransientFailure.is(new PoisonEvent("bad", refused("57P01"))))
                .isFalse();
        assertThat(TransientFailure.is(new IllegalStateException())).isFalse();
        assertThat(TransientFailure.is(new IllegalArgumentException(new JsonParseException(null, "no JSON"))))
                .isFalse();
    }

    private static PgException refused(String sqlState) {
        return new PgException("refused", "ERROR", sqlState, "");
    }
}
