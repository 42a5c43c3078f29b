package app.stride.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AddressPropertiesTest {
    @Property(seed = "42")
    void whateverPassesMeansTheSameBeforeAndAfterDecoding(@ForAll("hostilePaths") String path) {
        if (new Address(path, null).objection().isEmpty()) {
            URI uri = URI.create("http://host" + path);

            assertThat(uri.normalize().getRawPath()).isEqualTo(path);
            assertThat(uri.getPath().chars().filter(c -> c == '/').count())
                    .isEqualTo(path.chars().filter(c -> c == '/').count());
            assertThat(uri.getPath()).doesNotContain("%", "\\", ";", "//", "/./", "/../");
        }
    }

    @Property(seed = "42")
    void anyTextWhateverIsJudgedWithoutAnAccident(@ForAll String path, @ForAll String query) {
        assertThat(new Address(path, query).objection()).isNotNull();
    }

    @Property(seed = "42")
    void ofWhateverPassesInAQueryAServiceCanMakeAUri(@ForAll("queries") String query) {
        Address address = new Address("/v1", query);

        assertThat(address.objection()).isEmpty();
        assertThat(URI.create(address.pathAndQuery()).getRawQuery()).isEqualTo(query.replace("|", "%7C"));
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.strings().withChars("aZ7-._~!$&'()*+,=:@/?;[]|".toCharArray());
    }

    @Provide
    Arbitrary<String> hostilePaths() {
        return Arbitraries.of(
                        "/", "/", "a", "7", ".", "..", "%2e", "%2F", "%5c", "%25", "%41", "%c3%a9", ";", "\\", "%",
                        "%4")
                .list()
                .ofMaxSize(8)
                .map(pieces -> "/" + String.join("", pieces));
    }
}
