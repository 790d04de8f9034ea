package vn.dondoc.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.commons.codec.digest.DigestUtils;

import vn.dondoc.directives.Directives;

/**
 * All rule files as they stood at one moment. What runs is always a release, never a
 * folder.
 *
 * @param hash SHA-256 over the names and texts of all files, in hexadecimal; the same
 * files always have the same hash
 * @param files the text of each file by its name, relative to the rule folder with
 * forward slashes: rule files, what describes directives, and their own words
 */
public record Release(String hash, SortedMap<String, String> files) {

	/**
	 * Takes a private copy of the files.
	 */
	public Release {
		files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
	}

	/**
	 * Makes a release of files.
	 * @param files the text of each file by its name
	 * @return the release
	 */
	public static Release of(Map<String, String> files) {
		SortedMap<String, String> sorted = new TreeMap<>(files);
		return new Release(hash(sorted), sorted);
	}

	/**
	 * The directives that its rules belong to.
	 * @return the directives; those of a release that compiled are whole
	 */
	public Directives directives() {
		return Directives.read(this.files, new ArrayList<>());
	}

	/**
	 * The hash as people quote it.
	 * @return its first ten digits
	 */
	public String shortHash() {
		return this.hash.substring(0, 10);
	}

	private static String hash(SortedMap<String, String> files) {
		MessageDigest digest = DigestUtils.getSha256Digest();
		files.forEach((name, text) -> {
			update(digest, name);
			update(digest, text);
		});
		return HexFormat.of().formatHex(digest.digest());
	}

	// The length goes first, so that no other cut between name and text has the same hash
	private static void update(MessageDigest digest, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
		digest.update(bytes);
	}

}
