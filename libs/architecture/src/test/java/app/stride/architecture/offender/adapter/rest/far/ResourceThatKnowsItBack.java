package app.stride.architecture.offender.adapter.rest.far;

import app.stride.architecture.offender.adapter.rest.near.ResourceThatKnowsItsNeighbour;

public abstract class ResourceThatKnowsItBack {
    abstract ResourceThatKnowsItsNeighbour neighbour();
}
