package vn.dondoc.web.nodes;

import java.util.List;

import vn.dondoc.nodes.Node;
import vn.dondoc.runs.Shard;

/**
 * A node as the page shows it.
 *
 * @param node the node
 * @param silence how long ago it gave its last sign, in words
 * @param lagging whether it runs another release than the active one although it had the
 * time to take it over
 * @param skew by how much its clock is wrong, in words; empty when it is right
 * @param shards what it works on
 */
record NodeRow(Node node, String silence, boolean lagging, String skew, List<Shard> shards) {
}
