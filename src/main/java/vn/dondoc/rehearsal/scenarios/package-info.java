/**
 * Scenarios: what an admin expects of the rules, written beside them and tried on the
 * same evaluation that a run uses.
 */
@NamedInterface("scenarios")
@NullMarked
package vn.dondoc.rehearsal.scenarios;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
