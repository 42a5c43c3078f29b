/** What several gateways share: Redis, by a single setting. */
@NullMarked
package app.stride.gateway.store;

import org.jspecify.annotations.NullMarked;
