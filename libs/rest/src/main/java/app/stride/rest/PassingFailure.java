package app.stride.rest;

import java.util.function.Predicate;

/** Which failures pass by themselves, such as a database that restarts: a service that knows some provides it as a bean, and they are answered 503. */
@FunctionalInterface
public interface PassingFailure extends Predicate<Throwable> {}
