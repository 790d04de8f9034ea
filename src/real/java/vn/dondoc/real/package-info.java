/**
 * The server over a real MySQL.
 */
@NullMarked
package vn.dondoc.real;

import org.jspecify.annotations.NullMarked;

