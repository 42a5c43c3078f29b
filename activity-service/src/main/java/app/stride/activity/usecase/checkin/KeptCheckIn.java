package app.stride.activity.usecase.checkin;

import app.stride.activity.domain.checkin.CheckIn;

/**
 * A check-in as it is kept.
 *
 * @param version grows by one each time that the day is told anew
 */
public record KeptCheckIn(CheckIn checkIn, int version) {}
