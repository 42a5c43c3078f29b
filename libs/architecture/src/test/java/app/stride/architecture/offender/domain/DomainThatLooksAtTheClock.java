package app.stride.architecture.offender.domain;

import java.time.LocalDate;

class DomainThatLooksAtTheClock {
    LocalDate today() {
        return LocalDate.now();
    }
}
