package vn.dondoc.releases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.dondoc.Effort;
import vn.dondoc.accounts.AccountOwners;
import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.AccountsAlone;
import vn.dondoc.accounts.Role;
import vn.dondoc.nodes.ThisNode;
import vn.dondoc.releases.Candidate.Held;
import vn.dondoc.releases.Candidate.Origin;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.CandidateRefusedException.Reason;
import vn.dondoc.releases.RulesProperties.Activation;
import vn.dondoc.releases.RulesProperties.FailingScenarios;
import vn.dondoc.rules.Release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nobody approves by themselves, whichever accounts they hand out on the way.
 */
@ReleasesTest
class FourEyesTests {

	@Autowired
	private RuleDesk desk;

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccountOwners owners;

	@Autowired
	private AccountsAlone alone;

	@Autowired
	private CandidateDecisions decisions;

	@Autowired
	private CandidateBookParts parts;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Clock clock;

	private RuleDesk.Node node;

	@BeforeEach
	void clear() {
		this.desk.clear();
		people();
		this.node = this.desk.node("one", new RulesProperties(this.desk.dir(), Activation.APPROVAL, 0.5, 1,
				FailingScenarios.TELL, Duration.ZERO, Duration.ZERO), new RealSleeper());
		this.node.rulebooks().current();
	}

	@AfterEach
	void forget() {
		this.jdbc.update("delete from account");
	}

	@Test
	void noChainOfAFewStepsByOnePersonApproves() {
		List<List<String>> passed = one().chains(Effort.times(2, 3)).filter(this::approves).toList();
		assertThat(passed).isEmpty();
	}

	@Test
	void twoWhoEachHoldTheirOwnApprove() {
		this.alone.own("minh");
		Candidate made = submitBy("hoa", "lan");
		assertThat(this.node.candidates().approve(made.id(), "minh", "").state()).isEqualTo(State.ACTIVATED);
	}

	@Test
	void anAccountApprovesWhatIsMadeAfterAnotherAdminConfirmedIt() {
		this.accounts.add("hoa", "minh", Role.ADMIN, "vi");
		Candidate before = submitBy("hoa", "lan");
		this.owners.confirm("tam", "minh");
		assertRefused(Reason.HANDED, before, "minh");
		Candidate after = submitBy("hoa", "man");
		assertThat(this.node.candidates().approve(after.id(), "minh", "").state()).isEqualTo(State.ACTIVATED);
		assertThat(this.jdbc.queryForList("select actor from audit_entry where action_code = 'account.confirmed'",
				String.class))
			.containsExactly("tam");
	}

	@Test
	void anAccountThatNobodyConfirmsIsItsOwnersAfterAWeek() {
		this.accounts.add("hoa", "minh", Role.ADMIN, "vi");
		Instant now = this.clock.instant();
		assertThat(this.owners.ownedSince("minh", now.plus(Duration.ofDays(6)))).isFalse();
		assertThat(this.owners.ownedSince("minh", now.plus(Duration.ofDays(8)))).isTrue();
	}

	@Test
	void aResetSuspendsBothApprovingAndBeingApproved() {
		this.alone.own("minh");
		Candidate byHoa = submitBy("hoa", "lan");
		this.accounts.resetPassword("hoa", "minh");
		assertRefused(Reason.HANDED, byHoa, "minh");
		Candidate byMinh = submitBy("minh", "man");
		assertRefused(Reason.AUTHOR_HANDED, byMinh, "tam");
	}

	/**
	 * Whether the candidate that the chain made, or one made after it, is approved by any
	 * account of which the one person has the password.
	 */
	private boolean approves(List<String> chain) {
		asInTheBeginning();
		OnePerson.World end = one().after(chain);
		return end.held().stream().anyMatch((account) -> passes(end, account));
	}

	private OnePerson one() {
		return new OnePerson(this.accounts, this.owners, this::enter);
	}

	private boolean passes(OnePerson.World world, String approver) {
		try {
			this.decisions.approvable(Objects.requireNonNull(world.candidate()), approver);
			return true;
		}
		catch (CandidateRefusedException ex) {
			return false;
		}
	}

	// hoa is the one person; tam and the others are those of other people
	private void people() {
		List.of("hoa", "tam", "khoa", "vai").forEach(this.alone::own);
		this.accounts.disable("tam", "khoa");
		this.accounts.changeRole("tam", "vai", Role.SUPERVISOR);
	}

	private void asInTheBeginning() {
		this.jdbc.update("delete from account where username like 'puppet%'");
		this.jdbc.update("update account set handed_by = null, own_since = created_at, enabled = (username <> 'khoa'), "
				+ "role_code = case username when 'vai' then 'SUPERVISOR' else 'ADMIN' end");
	}

	// Past the compiler, of which nothing here depends
	private Candidate enter(String author) {
		Submission submission = new Submission(Release.of(RuleDesk.files("lan")), Origin.EDITOR, author, "",
				this.desk.active());
		return this.parts.book(new FolderMemory(this.parts.client(), this.parts.candidates(), new ThisNode("one")))
			.enter(submission, Checked.passed(RuleDesk.CALM, Held.BY_SETTING));
	}

	private Candidate submitBy(String author, String obligation) {
		return this.node.candidates().submit(RuleDesk.files(obligation), author, "", this.desk.active());
	}

	private void assertRefused(Reason reason, Candidate candidate, String approver) {
		assertThatExceptionOfType(CandidateRefusedException.class)
			.isThrownBy(() -> this.node.candidates().approve(candidate.id(), approver, ""))
			.extracting(CandidateRefusedException::reason)
			.isEqualTo(reason);
	}

}
