/**
 * What the whole HTTP edge {@code /v1/training-plans} shares: problems, entity tags, what fields may hold, and how
 * quantities are written. Its types are the contract and never leave this package and those below it.
 */
@NullMarked
package app.stride.plans.adapter.rest;

import org.jspecify.annotations.NullMarked;
