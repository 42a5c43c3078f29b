/** How proposals are made, shown and decided. Nothing changes a plan but an athlete who accepts. */
@NullMarked
package app.stride.coach.usecase.proposal;

import org.jspecify.annotations.NullMarked;
