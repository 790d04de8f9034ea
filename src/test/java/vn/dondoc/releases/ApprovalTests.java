package vn.dondoc.releases;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.releases.Candidate.Held;
import vn.dondoc.releases.Candidate.Origin;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.RulesProperties.Activation;
import vn.dondoc.releases.RulesProperties.FailingScenarios;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where a second admin is asked before anything goes live, or before what fails a
 * scenario does.
 */
@ReleasesTest
class ApprovalTests {

	@Autowired
	private RuleDesk desk;

	private RuleDesk.Node node;

	@BeforeEach
	void clear() {
		this.desk.clear();
		this.node = with(Activation.APPROVAL, FailingScenarios.TELL);
	}

	@Test
	void onlyTheVeryFirstReleaseGoesLiveByItself() {
		assertThat(this.node.rulebooks().current().rulebook()).isPresent();
		this.desk.write("duties.drl", RuleDesk.text("lan"));
		assertThat(this.node.rulebooks().current().waiting()).isEqualTo(1);
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash("wan"));
	}

	@Test
	void theEditorsChangeWaits() {
		this.node.rulebooks().current();
		Candidate held = this.node.candidates().submit(RuleDesk.files("lan"), "hoa", "", this.desk.active());
		assertThat(held.state()).isEqualTo(State.WAITING);
		assertThat(held.held()).isEqualTo(Held.BY_SETTING);
		this.node.candidates().approve(held.id(), "minh", "");
		assertThat(this.node.rulebooks().now().rulebook().orElseThrow().release().hash()).isEqualTo(held.release());
	}

	@Test
	void aRollBackWaitsToo() {
		theEditorsChangeWaits();
		Candidate back = this.node.candidates().rollBack(RuleDesk.hash("wan"), "minh", "");
		assertThat(back.origin()).isEqualTo(Origin.ROLL_BACK);
		assertThat(back.held()).isEqualTo(Held.BY_SETTING);
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash("lan"));
	}

	@Test
	void whatDoesNotCompileIsRefusedAndWaitsForNobody() {
		this.node.rulebooks().current();
		this.desk.write("duties.drl", RuleDesk.BROKEN);
		assertThat(this.node.rulebooks().current().waiting()).isZero();
	}

	@Test
	void aFailingScenarioHoldsWhereThatIsAskedFor() {
		RuleDesk.Node strict = with(Activation.AUTOMATIC, FailingScenarios.HOLD);
		strict.rulebooks().current();
		this.desk.reviewIs(new CandidateReview(100, 0, 0, 0, 0, 0, 0,
				List.of(vn.dondoc.text.Reason.given("tests/wan.yml:3")), List.of()));
		Candidate held = strict.candidates().submit(RuleDesk.files("lan"), "hoa", "", this.desk.active());
		assertThat(held.held()).isEqualTo(Held.BY_SCENARIO);
		this.desk.reviewIs(RuleDesk.CALM);
		assertThat(strict.candidates().submit(RuleDesk.files("man"), "hoa", "", this.desk.active()).state())
			.isEqualTo(State.ACTIVATED);
	}

	private RuleDesk.Node with(Activation activation, FailingScenarios scenarios) {
		return this.desk.node("one",
				new RulesProperties(this.desk.dir(), activation, 0.5, 1, scenarios, Duration.ZERO, Duration.ZERO),
				new RealSleeper());
	}

}
