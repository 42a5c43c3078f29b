package app.stride.activity.adapter.rest;

import app.stride.activity.usecase.HiddenProviders;
import app.stride.rest.Problems;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that leave certain activities out of a calculation. */
public class HidingParameters {
    private static final int MOST = 20;
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,100}");

    @Parameter(
            description =
                    "A provider whose activities without samples are ignored; upper or lower case does not matter. May be"
                            + " repeated, up to 20 times.")
    @QueryParam("without_provider")
    List<String> withoutProvider = List.of();

    public HiddenProviders hidden() {
        if (withoutProvider.size() > MOST
                || withoutProvider.stream()
                        .anyMatch(name -> name.isBlank() || !NAME.matcher(name).matches())) {
            throw Problems.badRequest(
                    "without_provider", "must be the name of a provider, 1 to 100 characters long, at most 20 times");
        }
        return new HiddenProviders(Set.copyOf(withoutProvider));
    }
}
