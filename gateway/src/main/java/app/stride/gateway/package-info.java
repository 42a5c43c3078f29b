/** The single public entry point: every call takes the same steps in the same order, each of them a package below. */
@NullMarked
package app.stride.gateway;

import org.jspecify.annotations.NullMarked;
