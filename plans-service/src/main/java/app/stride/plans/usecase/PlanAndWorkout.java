package app.stride.plans.usecase;

import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;

/** A workout and the plan it belongs to. */
public record PlanAndWorkout(TrainingPlan plan, Workout workout) {}
