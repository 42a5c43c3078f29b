/** The gateway's own errors, as problem details (RFC 9457). */
@NullMarked
package app.stride.gateway.problem;

import org.jspecify.annotations.NullMarked;
