/**
 * The language of rule files: read into trees, checked, printed for the engine and
 * interpreted. Knows nothing of the engine.
 */
@NamedInterface("language")
@NullMarked
package vn.dondoc.rules.language;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
