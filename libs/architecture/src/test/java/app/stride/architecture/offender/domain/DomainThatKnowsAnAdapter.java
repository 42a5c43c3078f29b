package app.stride.architecture.offender.domain;

import app.stride.architecture.offender.adapter.rest.SomeResource;

class DomainThatKnowsAnAdapter {
    final SomeResource resource = new SomeResource();
}
