package vn.dondoc.releases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.Effort;
import vn.dondoc.releases.Candidate.Held;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.RulesProperties.FailingScenarios;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever several admins, the rule folder and two nodes do in whatever order, some
 * things always hold.
 */
@ReleasesTest
class AnySequenceTests {

	private static final List<String> ADMINS = List.of("hoa", "minh", "tam");

	private static final List<String> TEXTS = List.of("wan", "lan", "man", "vpn");

	private static final int STEPS = 40;

	@Autowired
	private RuleDesk desk;

	@Autowired
	private Releases releases;

	@BeforeEach
	void clear() {
		this.desk.clear();
	}

	static Stream<Arguments> settingsAndSeeds() {
		return Stream.of(RulesProperties.Activation.values())
			.flatMap((setting) -> Effort.seeds(1, 1, 2, 3).mapToObj((seed) -> Arguments.of(setting, seed)));
	}

	@ParameterizedTest
	@MethodSource("settingsAndSeeds")
	void someThingsAlwaysHold(RulesProperties.Activation activation, long seed) {
		Random random = new Random(seed);
		RulesProperties settings = new RulesProperties(this.desk.dir(), activation, 0.5, 1, FailingScenarios.TELL,
				Duration.ZERO, Duration.ZERO);
		List<RuleDesk.Node> nodes = List.of(this.desk.node("one", settings, new RealSleeper()),
				this.desk.node("two", settings, new RealSleeper()));
		nodes.get(0).rulebooks().current();
		int refusals = 0;
		for (int step = 0; step < STEPS; step++) {
			try {
				move(random, nodes.get(random.nextInt(2)));
			}
			catch (CandidateRefusedException ex) {
				refusals++;
			}
			check(activation, nodes.get(random.nextInt(2)));
		}
		assertThat(refusals).isLessThan(STEPS);
		assertThat(this.releases.activations(100)).hasSizeGreaterThan(2);
		assertThat(this.desk.journalIntact()).isTrue();
	}

	private void move(Random random, RuleDesk.Node node) {
		String admin = any(random, ADMINS);
		String text = any(random, TEXTS);
		List<Candidate> waiting = node.candidates().waiting();
		this.desk.reviewIs(new CandidateReview(10, 0, random.nextInt(11), 0, 0, 0, 0, List.of(), List.of()));
		switch (random.nextInt(8)) {
			case 0, 1 -> node.candidates().submit(RuleDesk.files(text), admin, "", this.desk.active());
			case 2 -> node.candidates().rollBack(RuleDesk.hash(text), admin, "");
			case 3 -> this.desk.write("duties.drl", random.nextInt(4) == 0 ? RuleDesk.BROKEN : RuleDesk.text(text));
			case 4 -> node.candidates().submit(Map.of("duties.drl", RuleDesk.BROKEN), admin, "", this.desk.active());
			case 5 -> {
				if (!waiting.isEmpty()) {
					node.candidates().reject(any(random, waiting).id(), admin, "");
				}
			}
			default -> {
				if (!waiting.isEmpty()) {
					node.candidates().approve(any(random, waiting).id(), admin, "");
				}
			}
		}
	}

	private void check(RulesProperties.Activation setting, RuleDesk.Node node) {
		assertThat(node.rulebooks().current().rulebook().orElseThrow().release().hash()).isEqualTo(this.desk.active());
		List<Activation> chain = new ArrayList<>(this.releases.activations(1000));
		Collections.reverse(chain);
		String before = null;
		for (Activation live : chain) {
			Candidate candidate = node.candidates().candidate(Objects.requireNonNull(live.candidate())).orElseThrow();
			assertThat(candidate.state()).isEqualTo(State.ACTIVATED);
			assertThat(candidate.release()).isEqualTo(live.release());
			assertThat(candidate.basedOn()).as("the chain is one line").isEqualTo(before);
			assertThat(candidate.decidedBy()).isEqualTo(live.approver());
			assertThat(candidate.author()).isNotEqualToIgnoringCase(live.approver());
			boolean needed = candidate.held() != Held.NO
					|| (setting == RulesProperties.Activation.APPROVAL && before != null);
			assertThat(live.approver() != null).isEqualTo(needed);
			before = live.release();
		}
		assertThat(this.desk.journal()).filteredOn((line) -> line.endsWith("rules.activated")).hasSameSizeAs(chain);
		assertThat(this.desk.all()).filteredOn((candidate) -> candidate.state() == State.ACTIVATED)
			.hasSameSizeAs(chain);
		Set<String> claims = new HashSet<>();
		node.candidates()
			.waiting()
			.forEach((candidate) -> assertThat(claims.add(candidate.origin() + " " + candidate.author())).isTrue());
	}

	private static <T> T any(Random random, List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

}
