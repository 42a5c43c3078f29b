/** How a plan begins and ends, and its days settle. */
@NullMarked
package app.stride.plans.usecase.life;

import org.jspecify.annotations.NullMarked;
