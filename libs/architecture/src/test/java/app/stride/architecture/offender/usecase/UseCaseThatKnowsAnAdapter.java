package app.stride.architecture.offender.usecase;

import app.stride.architecture.offender.adapter.rest.SomeResource;

class UseCaseThatKnowsAnAdapter {
    final SomeResource resource = new SomeResource();
}
