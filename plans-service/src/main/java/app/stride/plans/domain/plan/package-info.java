/**
 * What a training plan is made of: the program of dated workouts, their segments and targets, and the words for kinds, phases
 * and states. Values only; how a program comes about is the matter of {@code domain.periodization}.
 */
@NullMarked
package app.stride.plans.domain.plan;

import org.jspecify.annotations.NullMarked;
