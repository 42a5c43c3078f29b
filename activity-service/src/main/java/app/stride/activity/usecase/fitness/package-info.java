/** What an athlete's runs say together, and keeping that fresh. */
@NullMarked
package app.stride.activity.usecase.fitness;

import org.jspecify.annotations.NullMarked;
