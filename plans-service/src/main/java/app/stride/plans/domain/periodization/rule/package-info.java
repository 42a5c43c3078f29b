/** What makes a program sound: one class per rule, each with one short check and a finding that an athlete understands. */
@NullMarked
package app.stride.plans.domain.periodization.rule;

import org.jspecify.annotations.NullMarked;
