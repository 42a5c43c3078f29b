/** What the service does, one class for each thing, and the ports through which it reaches stores and brokers. */
@NullMarked
package app.stride.plans.usecase;

import org.jspecify.annotations.NullMarked;
