package app.stride.gateway.calls;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The calls that are noted down, by the name of what they do: a method and a path in which {@code *} is any one segment. */
@ConfigMapping(prefix = "stride.gateway.audit")
interface AuditConfig {
    @WithParentName
    Map<String, String> byAction();
}
