/** Which codings of an answer a client can undo. */
@NullMarked
package app.stride.gateway.coding;

import org.jspecify.annotations.NullMarked;
