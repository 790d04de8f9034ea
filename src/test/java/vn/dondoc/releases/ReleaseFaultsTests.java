package vn.dondoc.releases;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import vn.dondoc.journal.AuditTrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;

/**
 * What is left when the journal cannot be written in the midst of a step: nothing.
 */
@ReleasesTest
class ReleaseFaultsTests {

	private static final CandidateReview LARGE = new CandidateReview(10, 0, 10, 0, 0, 10, 0, List.of(), List.of());

	@Autowired
	private RuleDesk desk;

	@Autowired
	private Candidates candidates;

	@Autowired
	private Rulebooks rulebooks;

	@MockitoSpyBean
	private AuditTrail audit;

	@BeforeEach
	void clear() {
		reset(this.audit);
		this.desk.clear();
		this.rulebooks.current();
	}

	@ParameterizedTest
	@ValueSource(strings = { "rules.submitted", "rules.activated" })
	void aSubmissionThatBreaksOffLeavesNothing(String action) {
		assertLeavesNothing(action, () -> this.desk.submit("hoa", "lan"));
	}

	@Test
	void aSubmissionThatCannotBeHeldLeavesNothing() {
		this.desk.reviewIs(LARGE);
		assertLeavesNothing("rules.held", () -> this.desk.submit("hoa", "lan"));
	}

	@Test
	void aRefusalThatBreaksOffLeavesNothing() {
		assertLeavesNothing("rules.refused",
				() -> this.candidates.submit(Map.of("a.drl", RuleDesk.BROKEN), "hoa", "", this.desk.active()));
	}

	@Test
	void aNewerCandidateThatBreaksOffLeavesTheOlderWaiting() {
		this.desk.reviewIs(LARGE);
		Candidate older = this.desk.submit("hoa", "lan");
		assertLeavesNothing("rules.superseded", () -> this.desk.submit("hoa", "man"));
		assertThat(this.candidates.waiting()).containsExactly(older);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rules.approved", "rules.activated" })
	void anApprovalThatBreaksOffLeavesItWaiting(String action) {
		this.desk.reviewIs(LARGE);
		Candidate held = this.desk.submit("hoa", "lan");
		assertLeavesNothing(action, () -> this.candidates.approve(held.id(), "minh", ""));
		assertThat(this.candidates.waiting()).containsExactly(held);
		this.candidates.approve(held.id(), "minh", "");
		assertThat(this.desk.active()).isEqualTo(held.release());
	}

	@Test
	void aRejectionThatBreaksOffLeavesItWaiting() {
		this.desk.reviewIs(LARGE);
		Candidate held = this.desk.submit("hoa", "lan");
		assertLeavesNothing("rules.rejected", () -> this.candidates.reject(held.id(), "minh", ""));
		assertThat(this.candidates.waiting()).containsExactly(held);
	}

	@Test
	void aFolderThatCouldNotBeTakenInIsTriedAgain() {
		this.desk.write("duties.drl", RuleDesk.text("lan"));
		assertLeavesNothing("rules.activated", this.rulebooks::current);
		this.rulebooks.look();
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash("lan"));
	}

	private void assertLeavesNothing(String action, ThrowingCallable step) {
		Map<String, Long> before = this.desk.counts();
		String active = this.desk.active();
		doThrow(new IllegalStateException("full")).when(this.audit).record(any(), eq(action), any(), any());
		assertThatIllegalStateException().isThrownBy(step).withMessage("full");
		reset(this.audit);
		assertThat(this.desk.counts()).isEqualTo(before);
		assertThat(this.desk.active()).isEqualTo(active);
		assertThat(this.rulebooks.now().rulebook().orElseThrow().release().hash()).isEqualTo(active);
		assertThat(this.desk.journalIntact()).isTrue();
	}

}
