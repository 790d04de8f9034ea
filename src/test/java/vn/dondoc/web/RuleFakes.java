package vn.dondoc.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.util.AopTestUtils;

import vn.dondoc.facts.RuleSource;
import vn.dondoc.paging.Page;
import vn.dondoc.rehearsal.Rehearsal;
import vn.dondoc.rehearsal.Rehearsals;
import vn.dondoc.releases.Activation;
import vn.dondoc.releases.Candidate;
import vn.dondoc.releases.Candidate.Held;
import vn.dondoc.releases.Candidate.Origin;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.CandidateReview;
import vn.dondoc.releases.Candidates;
import vn.dondoc.releases.FolderChoices;
import vn.dondoc.releases.Releases;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.rules.RuleOutline;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.text.Reason;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;

/**
 * The rules as the pages meet them: one release runs, another ran before.
 */
@TestConfiguration(proxyBeanMethods = false)
class RuleFakes {

	static final String LAWFUL = """
			package vn.dondoc.directive
			import vn.dondoc.facts.OrgUnit
			global vn.dondoc.facts.Duties duties

			rule "1.g Mạng WAN"
			when
			    $holder : OrgUnit( active )
			then
			    duties.milestone($holder, "wan").inMonth(2022, 9);
			end
			""";

	static final Release EARLIER = Release.of(Map.of("wan.drl", LAWFUL.replace("9)", "6)")));

	static final Release RUNS = Release.of(Map.of("wan.drl", LAWFUL));

	static final Release LATER = Release.of(Map.of("wan.drl", LAWFUL.replace("9)", "12)")));

	static final Instant AT = Instant.parse("2022-06-20T01:02:03Z");

	private static final Rehearsal NOTHING_CHANGES = new Rehearsal(Samples.TODAY, LATER.hash(), RUNS.hash(), 1, 0,
			List.of(), List.of(), List.of(), List.of(), List.of());

	@Bean
	Candidates candidates() {
		return mock();
	}

	@Bean
	Releases releases() {
		return mock();
	}

	@Bean
	Rulebooks rulebooks() {
		Rulebooks rulebooks = mock();
		given(rulebooks.now()).willReturn(new Rulebooks.Current(Optional.empty(), List.of(), false, 0));
		return rulebooks;
	}

	@Bean
	FolderChoices folderChoices() {
		return mock();
	}

	@Bean
	Rehearsals rehearsals() {
		return mock(Rehearsals.class, (call) -> NOTHING_CHANGES);
	}

	static <T> T mocked(T bean) {
		return AopTestUtils.getUltimateTargetObject(bean);
	}

	static void begin(Rulebooks rulebooks, Releases releases, Candidates candidates) {
		reset(mocked(rulebooks), mocked(releases), mocked(candidates));
		given(mocked(releases).active()).willReturn(Optional.of(RUNS));
		for (Release release : List.of(EARLIER, RUNS, LATER)) {
			given(mocked(releases).release(release.hash())).willReturn(Optional.of(release));
		}
		given(mocked(releases).activations(anyInt()))
			.willReturn(List.of(new Activation(2, RUNS.hash(), AT, "hoa.nt", "lan.pt", Samples.EVIL, 2L),
					new Activation(1, EARLIER.hash(), AT, "RULE_FOLDER", null, "", null)));
		given(mocked(candidates).find(any())).willReturn(new Page<>(List.of(), null, null));
		given(mocked(candidates).waiting()).willReturn(List.of());
		runs(rulebooks, false);
	}

	static void runs(Rulebooks rulebooks, boolean folderDiffers, RuleProblem... problems) {
		Rulebook rulebook = mock();
		given(rulebook.release()).willReturn(RUNS);
		given(rulebook.rules()).willReturn(List.of(new RuleSource("wan.drl", 5, "1.g Mạng WAN", "", "", "", "")));
		given(mocked(rulebooks).now())
			.willReturn(new Rulebooks.Current(Optional.of(rulebook), List.of(problems), folderDiffers, 0));
		given(mocked(rulebooks).differing()).willReturn(folderDiffers ? Optional.of(LATER) : Optional.empty());
	}

	static void assigns(Rulebooks rulebooks, String obligation, String rule, String titleEn) {
		Rulebook rulebook = mock();
		RuleSource source = new RuleSource("wan.drl", 5, rule, "1.g", titleEn, "", "");
		given(rulebook.outlines()).willReturn(List
			.of(new RuleOutline(source, "", 9, "OrgUnit", List.of(), List.of(), "", obligation, true, null, null)));
		given(mocked(rulebooks).now()).willReturn(new Rulebooks.Current(Optional.of(rulebook), List.of(), false, 0));
	}

	static Candidate candidate(long id, State state, String author, @Nullable RuleProblem problem) {
		boolean decided = state != State.WAITING && state != State.REFUSED;
		return new Candidate(id, LATER.hash(), RUNS.hash(), Origin.EDITOR, author, "Lùi hạn " + Samples.EVIL, AT, state,
				(state == State.WAITING) ? Held.BY_SHARE : Held.NO, decided ? "lan.pt" : null, decided ? AT : null,
				decided ? "Vì văn bản mới" : "", (problem != null) ? List.of(problem) : List.of(),
				new CandidateReview(48, 0, 24, 0, 0, 0, 1234, List.of(Reason.given("ladder.yml:12: " + Samples.EVIL)),
						List.of(Reason.given("wan.drl:5: nobody"))));
	}

}
