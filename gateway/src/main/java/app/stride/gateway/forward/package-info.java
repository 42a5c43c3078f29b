/** Forwards calls to their upstreams and streams the responses back, within limits of time and size. */
@NullMarked
package app.stride.gateway.forward;

import org.jspecify.annotations.NullMarked;
