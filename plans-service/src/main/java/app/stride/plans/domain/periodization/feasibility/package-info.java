/** Whether a request can be planned for at all, and the nearest values with which it can. */
@NullMarked
package app.stride.plans.domain.periodization.feasibility;

import org.jspecify.annotations.NullMarked;
