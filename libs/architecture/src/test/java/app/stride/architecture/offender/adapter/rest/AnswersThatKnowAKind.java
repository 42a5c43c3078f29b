package app.stride.architecture.offender.adapter.rest;

import app.stride.architecture.offender.adapter.rest.near.ResourceThatKnowsItsNeighbour;

abstract class AnswersThatKnowAKind {
    abstract ResourceThatKnowsItsNeighbour kind();
}
