package app.stride.rest;

import java.util.function.BooleanSupplier;

/** Whether what the service stands on answers: a service that knows provides it as a bean, and calls are answered 503 at once while it does not. */
@FunctionalInterface
public interface Availability extends BooleanSupplier {}
