package app.stride.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where the parts behind the gateway listen, one entry per name. */
@ConfigMapping(prefix = "stride.gateway.upstreams")
public interface UpstreamsConfig {
    @WithParentName
    Map<String, Entry> byName();

    /** One part. */
    interface Entry {
        /** Scheme, host and port. */
        URI url();
    }
}
