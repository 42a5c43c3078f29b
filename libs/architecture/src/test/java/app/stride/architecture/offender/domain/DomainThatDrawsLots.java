package app.stride.architecture.offender.domain;

import java.util.UUID;

class DomainThatDrawsLots {
    UUID id() {
        return UUID.randomUUID();
    }
}
