/** The schools of training that a plan may lean on: what each of them has more and less of, with its source, and how they blend. */
@NullMarked
package app.stride.plans.domain.periodization.approach;

import org.jspecify.annotations.NullMarked;
