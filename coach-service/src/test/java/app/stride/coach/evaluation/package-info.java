/** How good the coach's answers are, as far as that can be counted. */
package app.stride.coach.evaluation;
