/** Rules about what a plan goes by: the fitness and its evidence, the goal, the approaches and what is assumed. */
@NullMarked
package app.stride.plans.domain.periodization.rule.fitness;

import org.jspecify.annotations.NullMarked;
