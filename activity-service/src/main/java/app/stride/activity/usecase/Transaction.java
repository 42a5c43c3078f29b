package app.stride.activity.usecase;

/** A transaction that is open: what ports do in it is stored together or not at all. */
public interface Transaction {}
