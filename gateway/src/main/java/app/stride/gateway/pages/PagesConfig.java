package app.stride.gateway.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Whether the product's own pages are served. */
@ConfigMapping(prefix = "stride")
public interface PagesConfig {
    /** Off while building, they are not built, and neither Node nor npm is needed; off while running, they are not served. */
    @WithName("pages")
    @WithDefault("true")
    boolean served();
}
