package app.stride.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestContextProperties;
import io.quarkus.oidc.common.OidcRequestFilter.OidcRequestFilterContext;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    @Test
    void anIssuerThatSaysNothingIsNotWaitedForWithoutAnEnd() {
        // Given
        HttpRequest<Buffer> request =
                WebClient.create(vertx).getAbs("http://issuer.test/.well-known/openid-configuration");

        // When
        new Discovery()
                .filter(new OidcRequestFilterContext(
                        request, Buffer.buffer(), new OidcRequestContextProperties(Map.of())))
                .await()
                .indefinitely();

        // Then
        assertThat(request.timeout()).isEqualTo(5_000);
        assertThat(Stream.of(Discovery.class.getAnnotationsByType(OidcEndpoint.class))
                        .flatMap(asked -> Stream.of(asked.value())))
                .containsExactly(OidcEndpoint.Type.DISCOVERY);
    }
}
