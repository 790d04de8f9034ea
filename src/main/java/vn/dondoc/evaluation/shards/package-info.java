/**
 * How nodes share a run: its units are cut into shards, each held by one node at a time
 * under a lease and a fencing token.
 */
@NullMarked
package vn.dondoc.evaluation.shards;

import org.jspecify.annotations.NullMarked;
