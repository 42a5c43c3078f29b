package app.stride.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedStoreTest {
    @Test
    void aCertificateHasToBeOfTheHostThatIsAsked() {
        assertThat(SharedStore.connection().getHostnameVerificationAlgorithm()).isEqualTo("HTTPS");
    }
}
