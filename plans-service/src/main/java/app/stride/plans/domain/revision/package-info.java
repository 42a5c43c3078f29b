/** How a plan's content changed: the original stays, every change is told workout by workout, and any two states can be compared. */
@NullMarked
package app.stride.plans.domain.revision;

import org.jspecify.annotations.NullMarked;
