package app.stride.activity.adapter.rest;

import app.stride.activity.usecase.HiddenProviders;
import app.stride.rest.Problems;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What figures are asked with that are not to show everything. */
class HidingParameters {
    private static final int MOST = 20;
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,100}");

    @Parameter(
            description =
                    "A provider whose activities without samples are left out as if they were not there, in any spelling; may stand"
                            + " several times, up to 20.")
    @QueryParam("without_provider")
    List<String> withoutProvider = List.of();

    HiddenProviders hidden() {
        if (withoutProvider.size() > MOST
                || withoutProvider.stream()
                        .anyMatch(name -> name.isBlank() || !NAME.matcher(name).matches())) {
            throw Problems.badRequest(
                    "without_provider", "must be the name of a provider, of 1 to 100 characters, at most 20 times");
        }
        return new HiddenProviders(Set.copyOf(withoutProvider));
    }
}
