package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.AthleteId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Shows how far a bulk import has come. */
@ApplicationScoped
public class ReadImport {
    private final BulkImports imports;

    ReadImport(BulkImports imports) {
        this.imports = imports;
    }

    /** The athlete's import of this id; empty for anybody else's. */
    public Uni<Optional<BulkImport>> of(AthleteId athlete, UUID id) {
        return imports.find(athlete, id);
    }
}
