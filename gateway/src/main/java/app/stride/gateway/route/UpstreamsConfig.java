package app.stride.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** The addresses of the services, one entry per name. */
@ConfigMapping(prefix = "stride.gateway.upstreams")
public interface UpstreamsConfig {
    @WithParentName
    Map<String, Entry> byName();

    /** One service. */
    interface Entry {
        /** Scheme, host and port. */
        URI url();
    }
}
