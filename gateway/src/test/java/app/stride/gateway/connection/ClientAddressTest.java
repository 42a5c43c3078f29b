package app.stride.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    private final ClientAddress addresses = new ClientAddress(List.of("127.0.0.1", "10.0.0.0/8", "fd00::/8"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            127.0.0.1   | 203.0.113.7                          | 203.0.113.7
            127.0.0.1   | 198.51.100.1, 203.0.113.7            | 203.0.113.7
            127.0.0.1   | 198.51.100.1, 203.0.113.7, 10.1.2.3  | 203.0.113.7
            127.0.0.1   | 10.1.2.3                             | 10.1.2.3
            127.0.0.1   | 203.0.113.7:4711                     | 203.0.113.7
            fd00::1     | [2001:db8::7]:4711                   | 2001:db8::7
            fd00::1     | 2001:db8::7                          | 2001:db8::7
            127.0.0.1   | ::ffff:203.0.113.7                   | 203.0.113.7
            127.0.0.1   | 203.0.113.7, ::ffff:10.1.2.3         | 203.0.113.7
            ::ffff:10.1.2.3 | 203.0.113.7                      | 203.0.113.7
            127.0.0.1   | none                                 | 127.0.0.1
            127.0.0.1   | ''                                   | 127.0.0.1
            127.0.0.1   | 203.0.113.7, <script>                | 127.0.0.1
            127.0.0.1   | 203.0.113.7, example.org             | 127.0.0.1
            127.0.0.1   | 203.0.113.7, [                       | 127.0.0.1
            203.0.113.9 | 203.0.113.7                          | 203.0.113.9
            """)
    void itIsTheLastThatNoTrustedProxyHas(String peer, String header, String client) {
        List<String> lines = header == null ? List.of() : List.of(header);
        assertThat(addresses.of(peer, lines)).isEqualTo(client);
    }

    @Test
    void severalLinesAreOneList() {
        assertThat(addresses.of("127.0.0.1", List.of("203.0.113.7", "10.1.2.3")))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void withoutProxiesTheHeaderIsNothing() {
        assertThat(new ClientAddress(List.of()).of("127.0.0.1", List.of("203.0.113.7")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void aProxyThatIsNoAddressStopsTheStartWithASentence() {
        assertThatThrownBy(() -> new ClientAddress(List.of("proxy.example")))
                .hasMessageContaining("stride.gateway.trusted-proxies takes addresses and networks");
    }
}
