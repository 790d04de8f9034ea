/**
 * The language of rule files: read into trees, checked, printed for the engine and
 * interpreted. Knows nothing of the engine.
 */
@NullMarked
package vn.dondoc.rules.language;

import org.jspecify.annotations.NullMarked;
