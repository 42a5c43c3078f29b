package app.stride.gateway.testkit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps cookies, follows links explicitly, and fills in the issuer's form. */
public final class Browser {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final URI origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Browser(int port) {
        this.origin = URI.create("http://localhost:" + port);
    }

    public URI origin() {
        return origin;
    }

    /** The response of the gateway, or the host in the address, to a GET; redirects are not followed. */
    public HttpResponse<String> open(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(origin.resolve(address)).build(), BodyHandlers.ofString());
    }

    /** A call by a page's script; headers are alternating names and values. */
    public HttpResponse<String> call(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(origin.resolve(path)).method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The whole sign-in: to the issuer, choosing the name there, and back; returns the last redirect's response. */
    public HttpResponse<String> signIn(String athlete, String returnTo) throws IOException, InterruptedException {
        return open(backFromTheIssuer(athlete, returnTo));
    }

    /** The address to which the issuer sends the browser back. */
    public String backFromTheIssuer(String athlete, String returnTo) throws IOException, InterruptedException {
        String begin = "/session/login?return_to=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
        return backFromTheIssuer(athlete, URI.create(location(open(begin))));
    }

    /** The same, starting at the issuer's page. */
    public String backFromTheIssuer(String athlete, URI page) throws IOException, InterruptedException {
        Matcher hidden = HIDDEN.matcher(open(page.toString()).body());
        StringBuilder form = new StringBuilder("athlete=" + URLEncoder.encode(athlete, StandardCharsets.UTF_8));
        while (hidden.find()) {
            form.append('&')
                    .append(hidden.group(1))
                    .append('=')
                    .append(URLEncoder.encode(hidden.group(2).replace("&amp;", "&"), StandardCharsets.UTF_8));
        }
        return location(call(
                "POST",
                page.resolve("/authorize").toString(),
                form.toString(),
                "Content-Type",
                "application/x-www-form-urlencoded"));
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect but " + answer.statusCode() + " " + answer.body()));
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** The name and value of every cookie, as a thief would have them. */
    public String stolenCookies() {
        return cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The parameters of an address. */
    public static Map<String, String> query(String address) {
        return java.util.Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> java.net.URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
