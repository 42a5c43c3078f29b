/** Carrying a call to its upstream and the answer back, as streams, within time and size. */
@NullMarked
package app.stride.gateway.forward;

import org.jspecify.annotations.NullMarked;
