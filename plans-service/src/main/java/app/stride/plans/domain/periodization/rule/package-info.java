/**
 * What a rule is: a check of a draft that ends in a finding which an athlete understands; the packages below hold one
 * class per rule.
 */
@NullMarked
package app.stride.plans.domain.periodization.rule;

import org.jspecify.annotations.NullMarked;
