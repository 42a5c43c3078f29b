package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DatabaseReachedTest {
    private boolean isThere;
    private final DatabaseReached check = new DatabaseReached(() ->
            isThere ? Uni.createFrom().voidItem() : Uni.createFrom().failure(new IOException("Connection refused")));

    @Test
    void aReplicaThatHasNeverReachedItsDatabaseIsNotReady() {
        assertThat(status()).isEqualTo(Status.DOWN);
    }

    @Test
    void whoHasReachedItStaysReadyWhileItIsAway() {
        isThere = true;
        assertThat(status()).isEqualTo(Status.UP);

        isThere = false;

        assertThat(status()).isEqualTo(Status.UP);
    }

    private Status status() {
        return check.call().await().atMost(Duration.ofSeconds(5)).getStatus();
    }
}
