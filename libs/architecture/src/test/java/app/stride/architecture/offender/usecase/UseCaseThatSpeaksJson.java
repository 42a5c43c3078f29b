package app.stride.architecture.offender.usecase;

import com.fasterxml.jackson.databind.JsonNode;

abstract class UseCaseThatSpeaksJson {
    abstract JsonNode json();
}
