/**
 * What a candidate would change: two rulebooks asked about the same facts on the same
 * day, and compared.
 */
@NamedInterface("rehearsal")
@NullMarked
package vn.dondoc.evaluation.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
