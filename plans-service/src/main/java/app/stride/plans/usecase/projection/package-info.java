/** What events tell of runs and athletes, as far as plans need it. */
@NullMarked
package app.stride.plans.usecase.projection;

import org.jspecify.annotations.NullMarked;
