package app.stride.activity.adapter.rest;

import app.stride.activity.usecase.athlete.Erasures.Erased;

/**
 * What happens to whoever wants to be erased.
 *
 * @param activities how many are gone, with all that was worked out of them
 * @param originals how many uploaded files are gone
 * @param dailyCheckins how many are gone
 * @param detail what else happens, in words
 */
record ErasureView(String status, int activities, int originals, int dailyCheckins, String detail) {
    static ErasureView of(Erased erased) {
        return new ErasureView(
                "erasing",
                erased.activities(),
                erased.originals(),
                erased.checkIns(),
                "Your profile, activities, files, check-ins and fitness are gone from here for good. Plans and"
                        + " conversations with the coach are erased by their services as soon as they hear of it, usually within seconds;"
                        + " what you make there in the next five minutes goes with them. What the services told each other of you goes by itself within about"
                        + " a month, and after about 45 days what could not be processed, unless the operator has set other times; backups stay"
                        + " for as long as the operator keeps them. Your sign-in itself is kept by the identity provider;"
                        + " whatever you send afterwards begins from nothing.");
    }
}
