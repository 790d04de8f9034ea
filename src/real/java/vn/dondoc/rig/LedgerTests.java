package vn.dondoc.rig;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Slot;
import vn.dondoc.rig.Ledger.MessageRecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The ledger finds what is lost and what is said twice.
 */
class LedgerTests {

	private static final DutyKey DUTY = new DutyKey("U001", "task-1");

	private static final SortedSet<Expected> EXPECTED = new TreeSet<>(
			List.of(new Expected("u001@rig.example", DUTY, new Slot(1)), new Expected("u001@rig.example", DUTY, new Slot(2))));

	private static final AcceptedMail FIRST = mail("<a@rig.example>", 1);

	private static final AcceptedMail SECOND = mail("<b@rig.example>", 2);

	@Test
	void allIsWellWhenEachIsSaidOnce() {
		DeliveryReport balance = balance(0, FIRST, SECOND).assertKept();
		assertThat(balance.said()).isEqualTo(2);
		assertThat(balance.extra()).isZero();
	}

	@Test
	void itMissesWhatNobodyWasTold() {
		assertBroken(balance(0, FIRST), "missing");
	}

	@Test
	void itTakesNoCopyWithoutARecord() {
		assertBroken(balance(0, FIRST, FIRST, SECOND), "copies without a record");
		assertBroken(balance(1, FIRST, FIRST, FIRST, SECOND), "copies without a record");
	}

	@Test
	void itCountsACopyThatIsOnRecordAsUnknown() {
		assertThat(balance(1, FIRST, FIRST, SECOND).assertKept().extra()).isOne();
	}

	@Test
	void itSeesTheSameSlotInAnotherMessage() {
		assertBroken(balance(1, FIRST, SECOND, mail("<b@rig.example>", 1)), "said by two messages");
	}

	@Test
	void itSeesWhatWasNotOwed() {
		assertBroken(balance(0, FIRST, SECOND, mail("<c@rig.example>", 9)), "not owed");
	}

	@Test
	void itSeesAMessageThatTheServerDoesNotKnow() {
		assertBroken(balance(0, FIRST, mail("<x@rig.example>", 2)), "copies without a record");
	}

	private static void assertBroken(DeliveryReport balance, String why) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(balance::assertKept).withMessageContaining(why);
	}

	private static DeliveryReport balance(int unknowns, AcceptedMail... accepted) {
		MessageRecord record = new MessageRecord("DIGEST", "SENT", unknowns);
		return Ledger
			.of(Map.of(7L, DUTY),
					Map.of("<a@rig.example>", record, "<b@rig.example>", record, "<c@rig.example>", record))
			.balance(EXPECTED, List.of(accepted));
	}

	private static AcceptedMail mail(String id, int slot) {
		return new AcceptedMail("u001@rig.example", id, List.of(new AcceptedMail.Line(7, new Slot(slot))));
	}

}
