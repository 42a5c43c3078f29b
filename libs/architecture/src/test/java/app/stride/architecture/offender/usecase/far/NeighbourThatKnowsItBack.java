package app.stride.architecture.offender.usecase.far;

import app.stride.architecture.offender.usecase.near.UseCaseThatKnowsItsNeighbour;

public abstract class NeighbourThatKnowsItBack {
    abstract UseCaseThatKnowsItsNeighbour neighbour();
}
