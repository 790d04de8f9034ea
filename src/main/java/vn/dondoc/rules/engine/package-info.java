/**
 * The engine behind a rulebook: compiles what passed the gate, and asks it in sessions.
 */
@NamedInterface("engine")
@NullMarked
package vn.dondoc.rules.engine;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
