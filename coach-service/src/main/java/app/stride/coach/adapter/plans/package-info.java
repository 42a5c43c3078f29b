/** How the coach reads plans-service. */
@NullMarked
package app.stride.coach.adapter.plans;

import org.jspecify.annotations.NullMarked;
