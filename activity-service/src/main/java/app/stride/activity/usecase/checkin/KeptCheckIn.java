package app.stride.activity.usecase.checkin;

import app.stride.activity.domain.checkin.CheckIn;

/**
 * A stored check-in.
 *
 * @param version incremented each time the check-in is replaced
 */
public record KeptCheckIn(CheckIn checkIn, int version) {}
