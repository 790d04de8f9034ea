package vn.dondoc.rig;

import java.util.List;
import java.util.SortedSet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How what should have been said compares with what was accepted.
 *
 * @param expected how many slots should have been said
 * @param messages how many messages were accepted, copies not counted
 * @param said how many slots they say
 * @param extra how many copies of them were accepted besides
 * @param notifiedTwice slots that two different messages say
 * @param unrecorded accepted messages, or copies, of which the server has no record
 * @param missing slots that nobody was told and of which nothing is on record
 * @param held slots that were not told, in messages on record as unknown
 * @param refused slots that were not told, in messages on record as refused for good
 * @param unexpected slots that nobody should have been told
 * @param unsettled messages that the server does not hold for sent
 */
record DeliveryReport(int expected, int messages, int said, int extra, List<String> notifiedTwice, List<String> unrecorded,
		SortedSet<Expected> missing, SortedSet<Expected> held, SortedSet<Expected> refused, SortedSet<Expected> unexpected, List<String> unsettled) {

	/**
	 * Everything was said, once, but for copies that are on record as unknown.
	 */
	DeliveryReport assertKept() {
		assertThat(this.notifiedTwice).as("said by two messages").isEmpty();
		assertThat(this.unrecorded).as("copies without a record").isEmpty();
		assertThat(this.unexpected).as("not owed").isEmpty();
		assertThat(this.missing).as("missing; unsettled: %s", this.unsettled).isEmpty();
		return this;
	}

	boolean isComplete() {
		return this.missing.isEmpty() && this.held.isEmpty();
	}

}
