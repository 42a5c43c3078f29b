package app.stride.architecture.offender.usecase.near;

import app.stride.architecture.offender.usecase.far.NeighbourThatKnowsItBack;

public abstract class UseCaseThatKnowsItsNeighbour {
    abstract NeighbourThatKnowsItBack neighbour();
}
