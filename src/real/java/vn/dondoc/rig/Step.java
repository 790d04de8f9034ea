package vn.dondoc.rig;

/**
 * Where a dialogue stands.
 *
 * @param phase the step
 * @param session which connection, counted from 1
 * @param client how the client named itself; empty before it did
 * @param recipient the address of the message at hand; empty before it is named
 */
record Step(Phase phase, int session, String client, String recipient) {
}
