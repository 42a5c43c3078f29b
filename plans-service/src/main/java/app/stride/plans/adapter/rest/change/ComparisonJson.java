package app.stride.plans.adapter.rest.change;

import app.stride.plans.domain.revision.Changes;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What leads from one revision of a plan to another, earlier or later. */
@Schema(name = "RevisionComparison")
public record ComparisonJson(int from, int to, List<ChangeJson> changes) {

    static ComparisonJson of(int from, int to, Changes changes) {
        return new ComparisonJson(from, to, ChangeJson.of(changes));
    }
}
