package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.dondoc.MailServer;
import vn.dondoc.alerts.Alert;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Stage;
import vn.dondoc.rehearsal.Rehearsal;
import vn.dondoc.rehearsal.Rehearsals;
import vn.dondoc.releases.Candidate;
import vn.dondoc.releases.CandidateRefusedException;
import vn.dondoc.releases.Candidates;
import vn.dondoc.releases.Releases;
import vn.dondoc.rules.Release;
import vn.dondoc.runs.Run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A change to the directive's own rules, from the editor to the units and back, where a
 * second admin has to approve.
 */
@ServerTest
class MovedDateTests {

	private static final LocalDate CHANGED_ON = LocalDate.of(2022, 10, 4);

	private static final GreenMail SMTP = new GreenMail(MailServer.on(ServerSetup.PROTOCOL_SMTP));

	@Autowired
	private Workbench bench;

	@Autowired
	private Releases releases;

	@Autowired
	private Candidates candidates;

	@Autowired
	private Rehearsals rehearsals;

	private final List<NotifiedSlot> received = new ArrayList<>();

	@BeforeAll
	static void start() {
		if (!SMTP.isRunning()) {
			SMTP.start();
		}
	}

	@AfterAll
	static void stop() {
		SMTP.stop();
	}

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		start();
		registry.add("spring.mail.host", () -> "127.0.0.1");
		registry.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
		registry.add("dondoc.rules.activation", () -> "approval");
	}

	@Test
	void aMovedDateGoesLiveAndIsRolledBackWithoutAnybodyBeingMailedTwice() throws Exception {
		liveThrough(CHANGED_ON.minusDays(14), CHANGED_ON.minusDays(1));
		Set<DutyKey> urged = openAboutWan();
		assertThat(urged).isNotEmpty();

		Map<String, String> edited = wanByDecember();
		Rehearsal rehearsal = this.rehearsals.rehearse(edited, CHANGED_ON);
		assertThat(rehearsal.duties(Rehearsal.DutyChange.Shift.MOVED)).isEqualTo(24);
		assertThat(withdrawn(rehearsal)).isEqualTo(urged);

		String before = active().hash();
		Candidate submitted = this.candidates.submit(edited, "editor", "Công văn gia hạn", before);
		assertThat(submitted.state()).isEqualTo(Candidate.State.WAITING);
		assertThatExceptionOfType(CandidateRefusedException.class)
			.isThrownBy(() -> this.candidates.approve(submitted.id(), "editor", ""))
			.extracting(CandidateRefusedException::reason)
			.isEqualTo(CandidateRefusedException.Reason.OWN);
		assertThat(active().hash()).isEqualTo(before);
		this.candidates.approve(submitted.id(), "second", "Đồng ý");

		Run run = live(CHANGED_ON);
		assertThat(run.figures().withdrawn()).isEqualTo(urged.size());
		assertThat(openAboutWan()).isEmpty();
		assertThat(aboutWan()).filteredOn((alert) -> alert.stage() == Stage.WITHDRAWN)
			.isNotEmpty()
			.allSatisfy((alert) -> assertThat(String.valueOf(alert.closeReason())).contains("by rule set "));

		Candidate back = this.candidates.rollBack(before, "second", "Công văn bị thu hồi");
		assertThat(back.state()).isEqualTo(Candidate.State.WAITING);
		this.candidates.approve(back.id(), "editor", "");
		assertThat(active().hash()).isEqualTo(before);
		liveThrough(CHANGED_ON.plusDays(1), CHANGED_ON.plusDays(14));
		assertThat(openAboutWan()).isEqualTo(urged);

		assertThat(this.received).filteredOn((said) -> said.duty().obligation().equals("wan"))
			.extracting((said) -> said.recipient() + " " + said.duty() + " " + said.slot())
			.isNotEmpty()
			.doesNotHaveDuplicates();
	}

	private Map<String, String> wanByDecember() {
		Map<String, String> files = new TreeMap<>(active().files());
		files.computeIfPresent("1-all-units.drl",
				(name, text) -> text.replace("\"wan\").inMonth(2022, 9)", "\"wan\").inMonth(2022, 12)"));
		assertThat(files).isNotEqualTo(active().files());
		return files;
	}

	private Release active() {
		return this.releases.active().orElseThrow();
	}

	private static Set<DutyKey> withdrawn(Rehearsal rehearsal) {
		return rehearsal.alerts()
			.stream()
			.filter((change) -> change.what() == Rehearsal.AlertChange.Effect.WITHDRAWN)
			.map(Rehearsal.AlertChange::key)
			.collect(Collectors.toSet());
	}

	private List<Alert> aboutWan() {
		return this.bench.alerts().stream().filter((alert) -> alert.duty().obligation().equals("wan")).toList();
	}

	private Set<DutyKey> openAboutWan() {
		return aboutWan().stream()
			.filter((alert) -> alert.stage() != Stage.WITHDRAWN && alert.stage() != Stage.RESOLVED)
			.map(Alert::duty)
			.collect(Collectors.toSet());
	}

	private void liveThrough(LocalDate from, LocalDate to) throws Exception {
		for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
			live(day);
		}
	}

	private Run live(LocalDate day) throws Exception {
		Run run = this.bench.runOn(day);
		this.bench.deliver();
		for (MimeMessage mail : SMTP.getReceivedMessages()) {
			this.received.addAll(MailText.slots(mail, day, this.bench));
		}
		SMTP.purgeEmailFromAllMailboxes();
		return run;
	}

}
