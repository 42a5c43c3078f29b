package app.stride.plans.adapter.rest;

/** An answer that shows a plan at one of its revisions. */
interface Revised {

    int revision();
}
