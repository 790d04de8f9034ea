package vn.dondoc.notices;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;

/**
 * What a digest needs of a notice that waits. One recipient may have very many, so they
 * are read without being kept to be changed.
 *
 * @param id the notice's number
 * @param alert the alert's number
 * @param slotOffset the slot
 * @param role the role in which the recipient is told
 * @param inPlaceOf the role the recipient stands in for, or {@code null}
 * @param ending whether it tells that the alert ended, and no slot of it
 * @param notBefore the day of its letter; {@code null} when it is no reason for one
 */
record WaitingNotice(long id, long alert, int slotOffset, Recipient role, @Nullable Recipient inPlaceOf, boolean ending,
		@Nullable LocalDate notBefore) {

	Slot slot() {
		return new Slot(this.slotOffset);
	}

}
