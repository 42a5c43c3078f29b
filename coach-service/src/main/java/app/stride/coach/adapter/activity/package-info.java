/** How the coach reads activity-service. */
@NullMarked
package app.stride.coach.adapter.activity;

import org.jspecify.annotations.NullMarked;
