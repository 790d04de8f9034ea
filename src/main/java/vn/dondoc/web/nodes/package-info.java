/**
 * The nodes: which are alive, what they run, and who did what part of the last runs.
 */
@NullMarked
package vn.dondoc.web.nodes;

import org.jspecify.annotations.NullMarked;
