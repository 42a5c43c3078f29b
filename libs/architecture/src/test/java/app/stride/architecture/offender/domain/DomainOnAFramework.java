package app.stride.architecture.offender.domain;

import com.tngtech.archunit.lang.ArchRule;

abstract class DomainOnAFramework {
    abstract ArchRule framework();
}
