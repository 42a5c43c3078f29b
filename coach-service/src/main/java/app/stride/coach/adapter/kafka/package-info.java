/** What the coach hears of athletes from the broker. */
@NullMarked
package app.stride.coach.adapter.kafka;

import org.jspecify.annotations.NullMarked;
