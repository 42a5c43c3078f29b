package app.stride.gateway.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the product's own pages are served. */
@ConfigMapping(prefix = "stride.gateway.pages")
public interface PagesConfig {
    /**
     * Follows {@code stride.pages}: off at build time, the pages are not built, and neither Node nor npm is needed;
     * off at run time, they are not served.
     */
    @WithDefault("true")
    boolean served();
}
