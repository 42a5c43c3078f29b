/** Which content codings a client accepts. */
@NullMarked
package app.stride.gateway.coding;

import org.jspecify.annotations.NullMarked;
