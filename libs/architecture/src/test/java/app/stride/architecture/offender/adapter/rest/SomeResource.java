package app.stride.architecture.offender.adapter.rest;

import app.stride.architecture.offender.adapter.postgres.PublicRow;

public class SomeResource {
    final PublicRow row = new PublicRow();
}
