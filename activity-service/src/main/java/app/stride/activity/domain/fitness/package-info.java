/** What an athlete's runs say about load, volume and present fitness. */
@NullMarked
package app.stride.activity.domain.fitness;

import org.jspecify.annotations.NullMarked;
