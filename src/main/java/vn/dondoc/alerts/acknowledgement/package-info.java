/**
 * Acknowledged alerts: somebody has taken note, so that they are quiet until the next
 * stage.
 */
@NamedInterface("acknowledgement")
@NullMarked
package vn.dondoc.alerts.acknowledgement;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
