/** What is read of plans, without a turn. */
@NullMarked
package app.stride.plans.usecase.reading;

import org.jspecify.annotations.NullMarked;
