package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.StreamFigures;
import app.stride.activity.domain.effort.BestEffort;
import java.util.List;

/** What the samples of an activity tell under another sport than before. */
public record Retold(List<BestEffort> efforts, StreamFigures figures) {}
