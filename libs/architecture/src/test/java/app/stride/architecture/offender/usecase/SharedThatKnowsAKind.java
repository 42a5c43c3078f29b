package app.stride.architecture.offender.usecase;

import app.stride.architecture.offender.usecase.near.UseCaseThatKnowsItsNeighbour;

abstract class SharedThatKnowsAKind {
    abstract UseCaseThatKnowsItsNeighbour kind();
}
