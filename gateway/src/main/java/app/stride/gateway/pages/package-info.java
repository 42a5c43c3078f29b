/** The web pages: which addresses are theirs, what they may load, and how long browsers cache them. */
@NullMarked
package app.stride.gateway.pages;

import org.jspecify.annotations.NullMarked;
