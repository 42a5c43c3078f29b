/** The one front door: every call passes here in the same order, and each step is a package below. */
@NullMarked
package app.stride.gateway;

import org.jspecify.annotations.NullMarked;
