package app.stride.acceptance.testkit;

import java.util.Map;

/** Who gives the tokens: the issuer that {@code up} brings, or another that it is told of. */
interface SignIn {

    /** Variables by which the product is told of the issuer. */
    Map<String, String> environment();

    /** An access token of the athlete of this name, who is made known where they are not. */
    String token(String athlete);
}
