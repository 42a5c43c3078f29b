package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.StreamFigures;
import app.stride.activity.domain.effort.BestEffort;
import java.util.List;

/** The samples of an activity, re-evaluated for another sport. */
public record Retold(List<BestEffort> efforts, StreamFigures figures) {}
