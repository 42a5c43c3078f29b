package app.stride.local;

/** What a user is told when everything is healthy. */
final class Welcome {
    private Welcome() {}

    static String token(String token) {
        return "  A token of the athlete 'demo', good for a day (deploy/local/token NAME prints one for anybody):\n\n"
                + "TOKEN="
                + token;
    }

    static String elsewhere(String issuer) {
        return "  Sign-in, and tokens: " + issuer + "\n\nTOKEN=(one of its tokens)";
    }

    static String text(Ports ports, Home home, String signIn, String howToStop) {
        return String.join(
                "\n",
                "",
                "  Stride             " + ports.url(Part.GATEWAY),
                "  API documentation  " + ports.url(Part.GATEWAY) + "/docs",
                "  Logs               " + home.logs(),
                "",
                signIn,
                "",
                "  Try it             curl -H \"Authorization: Bearer $TOKEN\" " + ports.url(Part.GATEWAY)
                        + "/v1/athletes/me",
                "  See what it does   deploy/local/demo",
                "  Stop it            " + howToStop,
                "");
    }
}
