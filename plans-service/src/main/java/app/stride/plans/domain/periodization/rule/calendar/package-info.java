/** Rules about dates, races, running days and phases: what lies where, and what beside what. */
@NullMarked
package app.stride.plans.domain.periodization.rule.calendar;

import org.jspecify.annotations.NullMarked;
