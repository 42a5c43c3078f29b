/** Who is calling: bearer tokens, and whether the gateway can verify any. */
@NullMarked
package app.stride.gateway.access;

import org.jspecify.annotations.NullMarked;
