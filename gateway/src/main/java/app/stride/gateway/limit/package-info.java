/** How much one athlete, or one address without a token, may ask for in a time. */
@NullMarked
package app.stride.gateway.limit;

import org.jspecify.annotations.NullMarked;
