/** What all rules say about a program: the book of rules and the audit by it. */
@NullMarked
package app.stride.plans.domain.periodization.audit;

import org.jspecify.annotations.NullMarked;
