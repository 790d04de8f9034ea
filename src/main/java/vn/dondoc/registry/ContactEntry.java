package vn.dondoc.registry;

/**
 * A contact with its number, for those who keep the registry.
 *
 * @param id the contact's number
 * @param contact the contact
 */
public record ContactEntry(long id, Contact contact) {
}
