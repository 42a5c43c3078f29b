package app.stride.activity.adapter.rest.ingest;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.ingest.ReadImport;
import app.stride.rest.Caller;
import app.stride.rest.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** An event stream of an import; whether the import exists must be known before the stream begins. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface OfAnImport {

    /** Answers 404 before the stream begins. */
    class Filter {
        private final Caller caller;
        private final ReadImport readImport;

        Filter(Caller caller, ReadImport readImport) {
            this.caller = caller;
            this.readImport = readImport;
        }

        /** 404: no import with this id. */
        static RuntimeException unknown() {
            return Problems.notFound("No import with this id.");
        }

        @OfAnImport
        @ServerRequestFilter
        public Uni<@Nullable Response> check(ContainerRequestContext request) {
            UUID id = id(request.getUriInfo().getPathParameters().getFirst("id"));
            return readImport.of(new AthleteId(caller.subject()), id).map(found -> {
                if (found.isEmpty()) {
                    throw unknown();
                }
                return null;
            });
        }

        private static UUID id(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException noId) {
                throw unknown();
            }
        }
    }
}
