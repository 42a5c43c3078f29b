package app.stride.architecture.offender.adapter.rest.near;

import app.stride.architecture.offender.adapter.rest.far.ResourceThatKnowsItBack;

public abstract class ResourceThatKnowsItsNeighbour {
    abstract ResourceThatKnowsItBack neighbour();
}
