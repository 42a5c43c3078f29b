/** How a plan begins and ends, and how its days settle. */
@NullMarked
package app.stride.plans.usecase.lifecycle;

import org.jspecify.annotations.NullMarked;
