package app.stride.plans;

/** Stands for what belongs to another service. */
public class CodeOfAnotherService {}
