package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.Message;
import vn.dondoc.delivery.MessageFilter;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.facts.Recipient;
import vn.dondoc.journal.AuditTrail;
import vn.dondoc.paging.Paging;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.ContactEntry;
import vn.dondoc.registry.ContactRefusal;
import vn.dondoc.registry.Contacts;
import vn.dondoc.registry.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An address that is dead, from the mail that fails to the address that is corrected.
 */
@ServerTest
class DeadAddressTests {

	private static final LocalDate D_30 = LocalDate.of(2022, 8, 31);

	@Autowired
	private Workbench workbench;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Units units;

	@Autowired
	private AuditTrail journal;

	@BeforeEach
	void clear() {
		this.workbench.clear();
	}

	@Test
	void theFocalPointIsToldOnceAndStandsInUntilTheAddressIsCorrected() {
		this.workbench.runOn(D_30);
		this.workbench.deliver();
		Message first = newest();
		assertThat(first.recipient()).isEqualTo("holder@a.example");
		cameBack(first);
		this.workbench.deliver();
		this.workbench.deliver();
		this.workbench.deliver();
		assertThat(messages()).hasSize(2);
		assertThat(newest().recipient()).isEqualTo("focal_point@a.example");
		assertThat(newest().purpose()).isEqualTo("UNDELIVERED-" + first.id());
		assertThat(newest().state()).isEqualTo(DeliveryState.FILED);
		assertThat(reached()).containsExactly("focal_point@a.example");
		this.workbench.runOn(LocalDate.of(2022, 9, 16));
		this.workbench.deliver();
		assertThat(newest().recipient()).isEqualTo("focal_point@a.example");
		correct();
		this.workbench.runOn(LocalDate.of(2022, 9, 23));
		this.workbench.deliver();
		assertThat(newest().recipient()).isEqualTo("new@a.example");
		assertThat(actions()).containsSubsequence("system contact.marked", "admin contact.corrected");
		assertThat(this.journal.verify().intact()).isTrue();
	}

	@Test
	void aMarkCanBeTakenAwayAndABadAddressIsRefused() {
		this.workbench.runOn(D_30);
		this.workbench.deliver();
		cameBack(newest());
		this.workbench.deliver();
		long holder = holder().id();
		assertThatExceptionOfType(ContactRefusal.class)
			.isThrownBy(() -> this.contacts.correct("admin", holder, "a@x.example, b@x.example"))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(ContactRefusal.Reason.BAD_ADDRESS));
		assertThat(holder().contact().trouble()).isNotNull();
		this.contacts.clear("admin", holder);
		this.contacts.clear("admin", holder);
		assertThat(holder().contact().trouble()).isNull();
		assertThat(reached()).containsExactly("holder@a.example");
		assertThat(actions()).containsOnlyOnce("admin contact.cleared");
		assertThatExceptionOfType(ContactRefusal.class).isThrownBy(() -> this.contacts.clear("admin", 999_999));
	}

	@Test
	void aLetterThatFailsGoesToTheCorrectedAddressOfWhomItAddressed() {
		this.workbench.jdbc()
			.update("insert into contact (id, unit_code, contact_role, name, email, locale, deputy, position_no)"
					+ " select id + 500, unit_code, contact_role, 'Another', 'another@a.example', locale, deputy, -1"
					+ " from contact where contact_role = 'HOLDER'");
		this.workbench.runOn(D_30);
		this.workbench.deliver();
		assertThat(messages()).hasSize(2);
		Message failed = messages().stream()
			.filter((message) -> message.recipient().equals("holder@a.example"))
			.findFirst()
			.orElseThrow();
		cameBack(failed);
		correct();
		this.workbench.deliver();
		assertThat(messages()).hasSize(3);
		assertThat(newest().recipient()).isEqualTo("new@a.example");
		assertThat(newest().purpose()).isEqualTo("UNDELIVERED-" + failed.id());
	}

	@Test
	void whatWaitsForTheNextLetterGoesToWhomeverIsWrittenToByThen() {
		this.workbench.owe("milestone($holder, \"wan\").on(2022, 9, 19)");
		this.workbench.runOn(LocalDate.of(2022, 8, 20));
		correct();
		this.workbench.moveTo(LocalDate.of(2022, 8, 22));
		this.workbench.deliver();
		assertThat(messages()).extracting(Message::recipient).containsExactly("new@a.example");
		this.workbench.runOn(LocalDate.of(2022, 9, 18));
		this.workbench.jdbc()
			.update("update contact set trouble_since = '2022-09-18 10:00:00', trouble_reason = 'no', trouble_message = 1"
					+ " where email = 'new@a.example'");
		this.workbench.moveTo(LocalDate.of(2022, 9, 19));
		this.workbench.deliver();
		assertThat(messages()).extracting(Message::recipient).containsExactly("focal_point@a.example", "new@a.example");
	}

	private void correct() {
		this.contacts.correct("admin", holder().id(), " new@A.example ");
		assertThat(holder().contact().email()).isEqualTo("new@a.example");
	}

	private ContactEntry holder() {
		return this.contacts.entries()
			.stream()
			.filter((entry) -> entry.contact().role() == Recipient.HOLDER)
			.findFirst()
			.orElseThrow();
	}

	private List<String> reached() {
		return this.units.directory().reach("A", Recipient.HOLDER).contacts().stream().map(Contact::email).toList();
	}

	/** As when the mail server returns what it had taken. */
	private void cameBack(Message message) {
		this.workbench.jdbc()
			.update("update message set delivery_state = 'FAILED', reason_code = 'ADDRESS_CAME_BACK',"
					+ " reason_args = '[\"5.1.1 no such user\"]' where id = ?", message.id());
	}

	private Message newest() {
		return messages().get(0);
	}

	private List<Message> messages() {
		return this.outbox.find(MessageFilter.ALL, Paging.newest(10)).items();
	}

	private List<String> actions() {
		return this.workbench.jdbc()
			.queryForList("select concat(actor, ' ', action_code) from audit_entry order by id", String.class);
	}

}
