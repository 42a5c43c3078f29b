package app.stride.activity.domain.fitness;

import app.stride.running.FitnessIndex;

/**
 * A fitness index together with the performance that it rests on.
 *
 * @param index the performance's own index, less what has faded since
 */
public record FitnessEstimate(FitnessIndex index, Performance source) {}
