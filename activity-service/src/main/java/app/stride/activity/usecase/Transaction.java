package app.stride.activity.usecase;

/** An open transaction: what ports do in it is stored together or not at all. */
public interface Transaction {}
