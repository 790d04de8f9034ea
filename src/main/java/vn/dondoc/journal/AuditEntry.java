package vn.dondoc.journal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

import vn.dondoc.secrets.Secret.Signer;

/**
 * A line of the journal.
 *
 * @param id its number, from 1, without gaps
 * @param at when, in UTC, to the microsecond
 * @param actor who did it
 * @param action what was done
 * @param subject to what or whom
 * @param detail what else there is to know
 * @param previousHash the hash of the line before
 * @param hash the keyed hash over the line before and this one
 */
record AuditEntry(long id, LocalDateTime at, String actor, String action, String subject, String detail,
		String previousHash, String hash) {

	/**
	 * What the first line has for a line before it.
	 */
	static final String GENESIS = "0".repeat(64);

	static AuditEntry following(String previousHash, long id, LocalDateTime at, String actor, String action,
			String subject, String detail, Signer key) {
		String hash = key
			.sign(together(List.of(previousHash, Long.toString(id), at.toString(), actor, action, subject, detail)));
		return new AuditEntry(id, at, actor, action, subject, detail, previousHash, hash);
	}

	boolean untouched(Signer key) {
		return following(this.previousHash, this.id, this.at, this.actor, this.action, this.subject, this.detail, key)
			.equals(this);
	}

	/**
	 * Every field goes in with its length, so that no text can pass for two.
	 */
	private static String together(List<String> fields) {
		return fields.stream().map((field) -> field.length() + ":" + field).collect(Collectors.joining());
	}

}
