/** What all kinds of use cases share: the ports to the store, their values, and the matching again of days that changed. */
@NullMarked
package app.stride.plans.usecase;

import org.jspecify.annotations.NullMarked;
