/**
 * How hard to run: the efforts that sessions are made of, and the paces and heart rates that they mean for an
 * athlete.
 */
@NullMarked
package app.stride.plans.domain.periodization.effort;

import org.jspecify.annotations.NullMarked;
