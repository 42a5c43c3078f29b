/** What several gateways share, where there are several: Redis, by one setting. */
@NullMarked
package app.stride.gateway.store;

import org.jspecify.annotations.NullMarked;
