package vn.dondoc.releases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.dondoc.accounts.AccountOwners;
import vn.dondoc.accounts.AccountRefusal;
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

	/** What one admin does, with each account that they have the password of. */
	private final Map<String, UnaryOperator<World>> steps = Map.of("create", this::create, "create with the puppet",
			this::createWithThePuppet, "reset", this::reset, "enable", this::enable, "promote", this::promote,
			"confirm", this::confirm, "submit", this::submit, "submit with another account", this::submitAsAnother);

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
	void noChainOfUpToThreeStepsByOnePersonApproves() {
		List<List<String>> passed = chains().filter(this::approves).toList();
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

	private Stream<List<String>> chains() {
		List<List<String>> chains = new ArrayList<>(this.steps.keySet().stream().map(List::of).toList());
		for (int from = 0, length = 2; length <= 3; length++) {
			int to = chains.size();
			for (; from < to; from++) {
				for (String next : this.steps.keySet()) {
					chains.add(Stream.concat(chains.get(from).stream(), Stream.of(next)).toList());
				}
			}
		}
		return chains.stream();
	}

	/**
	 * Whether the candidate that the chain made, or one made after it, is approved by any
	 * account of which the one person has the password.
	 */
	private boolean approves(List<String> chain) {
		asInTheBeginning();
		World world = new World(List.of("hoa"), null);
		for (String step : chain) {
			world = attempt(this.steps.get(step), world);
		}
		World end = (world.candidate() != null) ? world : submit(world);
		return end.held().stream().anyMatch((account) -> passes(end, account));
	}

	private boolean passes(World world, String approver) {
		try {
			this.decisions.approvable(Objects.requireNonNull(world.candidate()), approver);
			return true;
		}
		catch (CandidateRefusedException ex) {
			return false;
		}
	}

	private static World attempt(UnaryOperator<World> step, World world) {
		try {
			return step.apply(world);
		}
		catch (AccountRefusal ex) {
			return world;
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

	private World create(World world) {
		String name = "puppet" + world.held().size();
		this.accounts.add("hoa", name, Role.ADMIN, "vi");
		return world.with(name);
	}

	private World createWithThePuppet(World world) {
		String name = "puppet" + world.held().size();
		this.accounts.add(world.another(), name, Role.ADMIN, "vi");
		return world.with(name);
	}

	private World reset(World world) {
		this.accounts.resetPassword("hoa", "tam");
		return world.with("tam");
	}

	private World enable(World world) {
		this.accounts.enable("hoa", "khoa");
		return world.with("khoa");
	}

	private World promote(World world) {
		this.accounts.changeRole("hoa", "vai", Role.ADMIN);
		return world.with("vai");
	}

	private World confirm(World world) {
		for (String by : world.held()) {
			world.held().forEach((account) -> attempt((same) -> {
				this.owners.confirm(by, account);
				return same;
			}, world));
		}
		return world;
	}

	private World submit(World world) {
		return world.with(enter("hoa"));
	}

	private World submitAsAnother(World world) {
		return world.with(enter(world.another()));
	}

	// Past the compiler, of which nothing here depends
	private Candidate enter(String author) {
		Submission submission = new Submission(Release.of(RuleDesk.files("lan")), Origin.EDITOR, author, "",
				this.desk.active());
		return this.parts.book(new FolderMemory(this.parts.client(), new ThisNode("one")))
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

	/**
	 * What the one person has by now.
	 *
	 * @param held the accounts of which they have the password
	 * @param candidate the candidate made last
	 */
	private record World(List<String> held, Long candidate) {

		World with(String account) {
			return new World(Stream.concat(this.held.stream(), Stream.of(account)).distinct().toList(), this.candidate);
		}

		World with(Candidate made) {
			return new World(this.held, made.id());
		}

		String another() {
			return this.held.get(this.held.size() - 1);
		}

	}

}
