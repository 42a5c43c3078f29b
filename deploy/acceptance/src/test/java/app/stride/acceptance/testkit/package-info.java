/** What the acceptance tests stand on: the product by its commands, athletes, recordings and a scripted model. */
@NullMarked
package app.stride.acceptance.testkit;

import org.jspecify.annotations.NullMarked;
