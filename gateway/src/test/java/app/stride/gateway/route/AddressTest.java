package app.stride.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/activities",
                "/v1/activities/",
                "/v1/activities/0198c0de-7a1b-7c2d-8e3f-0123456789ab",
                "/v1/training-plans/feed/aB3_-~x.ics",
                "/v1/x/a.b..c",
                "/v1/x/...",
                "/v1/x/caf%C3%A9",
                "/v1/x/two%20words",
                "/v1/x/a:b@c,d=e+f'(g)*!$&"
            })
    void aPlainPathPasses(String path) {
        assertThat(new Address(path, null).objection()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "v1",
                "//",
                "//v1",
                "/v1//x",
                "/v1/x//",
                "/.",
                "/..",
                "/v1/./x",
                "/v1/../x",
                "/v1/x/..",
                "/v1/%2e",
                "/v1/%2E%2e/x",
                "/v1/.%2e/x",
                "/v1%2fx",
                "/v1%2Fx",
                "/v1%5cx",
                "/v1\\x",
                "/v1/x%25",
                "/v1/x%252e",
                "/v1/x;y",
                "/v1/x%3by",
                "/v1/x%00",
                "/v1/x%0d%0a",
                "/v1/x%7f",
                "/v1/x%",
                "/v1/x%4",
                "/v1/x%4g",
                "/v1/x%\uff14\uff11",
                "/v1/x y",
                "/v1/x\ty",
                "/v1/é",
                "/v1/<x>",
                "/v1/x#y",
                "/v1/x|y",
                "/v1/\"x\""
            })
    void aPathThatCouldBeReadInTwoWaysIsRefused(String path) {
        assertThat(new Address(path, null).objection()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a=1&b=2",
                "q=%2F..%2F&x=%25",
                "tags[]=a|b",
                "t=2026-05-01T10:00:00%2B02:00",
                "u=https://x/?y"
            })
    void aPlainQueryPasses(String query) {
        Address address = new Address("/v1", query);

        assertThat(address.objection()).isEmpty();
        assertThat(URI.create(address.pathAndQuery()).getRawPath()).isEqualTo("/v1");
    }

    @Test
    void whatIsPassedOnIsAUri() {
        assertThat(new Address("/v1", null).pathAndQuery()).isEqualTo("/v1");
        assertThat(new Address("/v1", "t[]=a|b|c").pathAndQuery()).isEqualTo("/v1?t[]=a%7Cb%7Cc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "a=<b>", "a=\"b\"", "a=b c", "a=\\", "a={b}", "a=é"})
    void aQueryThatIsNoneIsRefused(String query) {
        assertThat(new Address("/v1", query).objection()).isPresent();
    }
}
