/**
 * The fault rig: nodes, database and mail relay that are broken on purpose, and a ledger
 * of its own that tells whether anything was lost or said twice.
 */
@NullMarked
package vn.dondoc.rig;

import org.jspecify.annotations.NullMarked;

