/** How the parts are put together: what use cases and adapters are given that they do not make themselves. */
@NullMarked
package app.stride.plans.wiring;

import org.jspecify.annotations.NullMarked;
