/** Limits how much one athlete, or one address without a token, may request. */
@NullMarked
package app.stride.gateway.limit;

import org.jspecify.annotations.NullMarked;
