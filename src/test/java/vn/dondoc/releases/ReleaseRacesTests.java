package vn.dondoc.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.releases.Candidate.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What two admins, or two nodes, do at the same moment.
 */
@ReleasesTest
class ReleaseRacesTests {

	private static final CandidateReview LARGE = new CandidateReview(10, 0, 10, 0, 0, 10, 0, List.of(), List.of());

	@Autowired
	private RuleDesk desk;

	@Autowired
	private Candidates candidates;

	@Autowired
	private Releases releases;

	@Autowired
	private Rulebooks rulebooks;

	@BeforeEach
	void clear() {
		this.desk.clear();
		this.rulebooks.current();
	}

	@RepeatedTest(10)
	void ofTwoApprovalsExactlyOneCounts() throws Exception {
		this.desk.reviewIs(LARGE);
		Candidate held = this.desk.submit("hoa", "lan");
		List<String> outcomes = atOnce(() -> this.candidates.approve(held.id(), "minh", "").state(),
				() -> this.candidates.approve(held.id(), "tam", "").state());
		assertThat(outcomes).containsExactlyInAnyOrder("ACTIVATED", "DECIDED");
		assertThat(this.releases.activations(10)).hasSize(2);
		assertThat(this.desk.journal()).filteredOn((line) -> line.endsWith("rules.approved")).hasSize(1);
	}

	@RepeatedTest(10)
	void ofAnApprovalAndARejectionExactlyOneCounts() throws Exception {
		this.desk.reviewIs(LARGE);
		Candidate held = this.desk.submit("hoa", "lan");
		List<String> outcomes = atOnce(() -> this.candidates.approve(held.id(), "minh", "").state(),
				() -> this.candidates.reject(held.id(), "tam", "").state());
		assertThat(outcomes).containsOnlyOnce("DECIDED");
		boolean live = this.candidates.candidate(held.id()).orElseThrow().state() == State.ACTIVATED;
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash(live ? "lan" : "wan"));
	}

	@RepeatedTest(10)
	void ofTwoCandidatesOnTheSameBasisOneIsOvertaken() throws Exception {
		this.desk.reviewIs(LARGE);
		Candidate one = this.desk.submit("hoa", "lan");
		Candidate two = this.desk.submit("minh", "man");
		List<String> outcomes = atOnce(() -> this.candidates.approve(one.id(), "tam", "").state(),
				() -> this.candidates.approve(two.id(), "tam", "").state());
		assertThat(outcomes).containsExactlyInAnyOrder("ACTIVATED", "OVERTAKEN");
	}

	@RepeatedTest(5)
	void twoNodesThatStartAtOnceOnAnEmptyDatabaseAgree() throws Exception {
		this.desk.clear();
		RuleDesk.Node two = this.desk.node("two", this.desk.settings(), new RealSleeper());
		List<String> outcomes = atOnce(() -> hash(this.rulebooks), () -> hash(two.rulebooks()));
		assertThat(outcomes).containsOnly(RuleDesk.hash("wan"));
		assertThat(this.releases.activations(10)).hasSize(1);
		assertThat(this.desk.journalIntact()).isTrue();
	}

	@RepeatedTest(5)
	void twoNodesThatActivateAtOnceEndWithTheSame() throws Exception {
		RuleDesk.Node two = this.desk.node("two", this.desk.settings(), new RealSleeper());
		two.rulebooks().current();
		String basis = this.desk.active();
		List<String> outcomes = atOnce(() -> this.candidates.submit(RuleDesk.files("lan"), "hoa", "", basis).state(),
				() -> two.candidates().submit(RuleDesk.files("man"), "minh", "", basis).state());
		assertThat(outcomes).containsExactlyInAnyOrder("ACTIVATED", "OVERTAKEN");
		assertThat(hash(this.rulebooks)).isEqualTo(hash(two.rulebooks())).isEqualTo(this.desk.active());
	}

	private static String hash(Rulebooks rulebooks) {
		return rulebooks.current().rulebook().orElseThrow().release().hash();
	}

	private static List<String> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Future<String>> futures = new ArrayList<>();
			for (Callable<Object> deed : List.of(one, other)) {
				futures.add(threads.submit(() -> {
					together.await();
					return outcome(deed);
				}));
			}
			return List.of(futures.get(0).get(60, TimeUnit.SECONDS), futures.get(1).get(60, TimeUnit.SECONDS));
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static String outcome(Callable<Object> deed) throws Exception {
		try {
			return deed.call().toString();
		}
		catch (CandidateRefusedException ex) {
			return ex.reason().name();
		}
	}

}
