/** Judges plans by what makes a plan sound, written without the rules of the product so that the two can disagree. */
@NullMarked
package app.stride.plans.testkit.checker;

import org.jspecify.annotations.NullMarked;
