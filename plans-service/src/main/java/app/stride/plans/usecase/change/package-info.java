/** Changes the content of a plan that is followed: edits, and adaptations that the athlete accepts; each is a revision. */
@NullMarked
package app.stride.plans.usecase.change;

import org.jspecify.annotations.NullMarked;
