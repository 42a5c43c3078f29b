/** Tests over the whole product: the real processes, through the gateway only. */
@NullMarked
package app.stride.acceptance;

import org.jspecify.annotations.NullMarked;
