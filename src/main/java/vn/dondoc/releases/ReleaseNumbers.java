package vn.dondoc.releases;

import java.util.OptionalLong;

/**
 * The numbers by which people name rule sets: small, and greater for each that is kept.
 */
@FunctionalInterface
public interface ReleaseNumbers {

	/**
	 * The number of a release.
	 * @param hash its whole hash
	 * @return its number, from 1; empty when none of that hash is kept
	 */
	OptionalLong of(String hash);

}
