/**
 * The digest: what one recipient is told on one day, put into words and laid out.
 */
@NamedInterface("digest")
@NullMarked
package vn.dondoc.notices.digest;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
