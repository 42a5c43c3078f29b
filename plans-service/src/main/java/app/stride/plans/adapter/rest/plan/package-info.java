/** Plans: previewed, made, taken up, given up, listed, read and audited. */
@NullMarked
package app.stride.plans.adapter.rest.plan;

import org.jspecify.annotations.NullMarked;
