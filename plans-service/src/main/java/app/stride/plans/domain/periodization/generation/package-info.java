/**
 * How the program of a season is composed: what each date is for, how far it goes, and the workout that comes of it.
 */
@NullMarked
package app.stride.plans.domain.periodization.generation;

import org.jspecify.annotations.NullMarked;
