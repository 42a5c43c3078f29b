/** What is read of plans, in one statement each. */
@NullMarked
package app.stride.plans.usecase.reading;

import org.jspecify.annotations.NullMarked;
