/**
 * dondoc watches what units owe, by when and by which clause. This package only holds the
 * Spring Boot application; everything else is in the modules below it.
 */
@NullMarked
package vn.dondoc;

import org.jspecify.annotations.NullMarked;
