package app.stride.gateway.calls;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The audited calls, by action: a method and a path in which {@code *} stands for any one segment. */
@ConfigMapping(prefix = "stride.gateway.audit")
interface AuditConfig {
    @WithParentName
    Map<String, String> byAction();
}
