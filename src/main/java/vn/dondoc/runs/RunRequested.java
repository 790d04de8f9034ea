package vn.dondoc.runs;

/**
 * Somebody asked for a run now. Whoever schedules runs listens.
 *
 * @param by who asked
 */
public record RunRequested(String by) {
}
