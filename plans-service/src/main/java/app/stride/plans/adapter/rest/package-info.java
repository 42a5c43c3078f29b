/** The HTTP edge: {@code /v1/training-plans}. Its types are the contract and never leave this package. */
@NullMarked
package app.stride.plans.adapter.rest;

import org.jspecify.annotations.NullMarked;
