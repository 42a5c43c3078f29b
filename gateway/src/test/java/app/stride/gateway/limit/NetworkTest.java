package app.stride.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void addressesOfOneHouseholdAreOne() {
        assertThat(network("2001:db8:1:2::7")).isEqualTo(network("2001:db8:1:2:aaaa::8"));
        assertThat(network("2001:db8:1:2::7")).isNotEqualTo(network("2001:db8:1:3::7"));
    }

    @Test
    void ofTheOldKindEachStandsForItself() {
        assertThat(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
    }

    private static String network(String host) {
        return Network.of(host);
    }
}
