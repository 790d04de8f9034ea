/**
 * What stands between compiled rules and the machine: a class loader that knows only what
 * rules need, and a scan of the generated classes before any of them is loaded.
 */
@NullMarked
package vn.dondoc.rules.sandbox;

import org.jspecify.annotations.NullMarked;
