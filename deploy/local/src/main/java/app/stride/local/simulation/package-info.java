/** A simulated runner: sessions run second by second and recorded as a watch does; for the demo and the acceptance tests. */
@NullMarked
package app.stride.local.simulation;

import org.jspecify.annotations.NullMarked;
