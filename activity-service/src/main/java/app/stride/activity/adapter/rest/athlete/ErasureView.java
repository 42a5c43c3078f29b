package app.stride.activity.adapter.rest.athlete;

import app.stride.activity.usecase.athlete.Erasures.Erased;

/**
 * The answer to an erasure.
 *
 * @param activities how many activities were deleted, with everything derived from them
 * @param originals how many uploaded files were deleted
 * @param dailyCheckins how many check-ins were deleted
 * @param detail what else happens, in words
 */
public record ErasureView(String status, int activities, int originals, int dailyCheckins, String detail) {
    static ErasureView of(Erased erased) {
        return new ErasureView(
                "erasing",
                erased.activities(),
                erased.originals(),
                erased.checkIns(),
                "Your profile, activities, files, check-ins and fitness have been deleted here for good. The other services"
                        + " delete your plans and conversations with the coach as soon as they receive the request, usually within"
                        + " seconds; anything you create there in the next five minutes is deleted too. Messages about you between"
                        + " the services expire within about a month, and those that could not be processed after about 45 days,"
                        + " unless the operator has configured other times; backups are kept for as long as the operator keeps"
                        + " them. Your account for signing in remains with the identity provider; if you come back, you start"
                        + " from scratch.");
    }
}
