package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostsTest {
    private final PublicHosts hosts = configured("Stride.Test", " other.test:8443", "secure.test:443", "", "[fd00::5]");

    @ParameterizedTest
    @CsvSource({
        "stride.test, true",
        "STRIDE.test, true",
        "stride.test:80, true",
        "stride.test:443, true",
        "stride.test:8443, false",
        "stride.test:0, false",
        "stride.test., false",
        "a.stride.test, false",
        "stride.test.evil.test, false",
        "other.test:8443, true",
        "other.test, false",
        "secure.test, true",
        "secure.test:443, true",
        "[FD00::5]:443, true",
        "[fd00::6], false",
        "localhost, true",
        "Localhost:18080, true",
        "localhost.evil.test, false",
        "127.0.0.1:18080, false"
    })
    void caseAndDefaultPortsMakeNoDifferenceOtherPortsDo(String host, boolean included) {
        assertThat(hosts.include(HostAndPort.parseAuthority(host, -1))).isEqualTo(included);
    }

    @Test
    void whatIsNoHostIsNoneOfThem() {
        assertThat(hosts.include(null)).isFalse();
        assertThat(hosts.include(HostAndPort.create("", -1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://stride.test",
                "stride.test/x",
                "*",
                "*.stride.test",
                "fd00::5",
                ":8080",
                "stride.test:x",
                "stride.test:"
            })
    void whatIsNoHostKeepsTheGatewayFromStarting(String written) {
        assertThatThrownBy(() -> configured(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stride.gateway.hosts")
                .hasMessageContaining(written);
    }

    private static PublicHosts configured(String... written) {
        return new PublicHosts(Optional.of(List.of(written)));
    }
}
