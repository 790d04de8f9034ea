package vn.dondoc.notices.digest;

import vn.dondoc.facts.Recipient;

/**
 * Whom a digest is written for.
 *
 * @param email the address
 * @param name how to address them
 * @param role the foremost role in which they are told
 * @param unit the code of their unit
 * @param locale the language of their mails
 */
public record Reader(String email, String name, Recipient role, String unit, String locale) {

	/**
	 * An admin, who belongs to no unit.
	 * @param address the address
	 * @return the reader, told in Vietnamese
	 */
	public static Reader admin(String address) {
		return new Reader(address, address, Recipient.FOCAL_POINT, "", "vi");
	}

}
