/** The HTTP API of activities, fitness and the profile. */
@NullMarked
package app.stride.activity.adapter.rest;

import org.jspecify.annotations.NullMarked;
