package app.stride.plans.adapter.rest;

/** An answer that shows a plan as it was at one moment. */
public interface Revised {

    /** Of the plan's content; 0 where there is no plan. */
    int revision();

    /** Of the plan and its workouts; 0 where there is no plan. */
    int version();
}
