/** The HTTP edge of the coach. */
@NullMarked
package app.stride.coach.adapter.rest;

import org.jspecify.annotations.NullMarked;
