package vn.dondoc.evaluation;

/**
 * Somebody asked for a run now. Whoever schedules runs listens.
 *
 * @param by who asked
 */
public record RunRequested(String by) {
}
