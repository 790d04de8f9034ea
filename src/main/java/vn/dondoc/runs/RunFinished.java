package vn.dondoc.runs;

/**
 * A run has come to its end on this node, and what it recorded is committed. Whoever
 * sends mail listens.
 *
 * @param run the run, finished
 */
public record RunFinished(Run run) {
}
