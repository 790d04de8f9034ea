package vn.dondoc.real;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.dondoc.DondocApplication;
import vn.dondoc.journal.AuditTrail;
import vn.dondoc.releases.Candidate;
import vn.dondoc.releases.CandidateRefusedException;
import vn.dondoc.releases.Candidates;
import vn.dondoc.releases.Releases;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.RuleFolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two admins at the same moment on MySQL, whose transactions read from snapshots unless
 * they lock.
 */
@SpringBootTest(classes = DondocApplication.class,
		properties = { "spring.jpa.hibernate.ddl-auto=validate", "dondoc.clock.start=2022-07-01T09:00",
				"dondoc.evaluation.at-start=false", "dondoc.mail.folder=target/mysql-mail",
				"dondoc.rules.activation=approval", "dondoc.rules.watch=0s", "spring.quartz.auto-startup=false" })
@DirtiesContext
class MySqlReleasesTests {

	@RegisterExtension
	static final RealMySql MYSQL = new RealMySql();

	@Autowired
	private Candidates candidates;

	@Autowired
	private Releases releases;

	@Autowired
	private Rulebooks rulebooks;

	@Autowired
	private AuditTrail audit;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		MYSQL.register(registry);
	}

	@BeforeEach
	void start() {
		this.rulebooks.current();
	}

	@RepeatedTest(10)
	void ofTwoApprovalsExactlyOneCounts(RepetitionInfo repetition) throws Exception {
		Candidate held = submit("hoa", "a" + repetition.getCurrentRepetition());
		assertThat(atOnce(() -> this.candidates.approve(held.id(), "minh", "được"),
				() -> this.candidates.approve(held.id(), "tam", "được")))
			.containsExactlyInAnyOrder("ACTIVATED", "DECIDED");
		assertThat(this.releases.activeHash()).contains(held.release());
		assertThat(this.audit.verify().intact()).isTrue();
	}

	@RepeatedTest(10)
	void ofTwoCandidatesOnTheSameBasisOneIsOvertaken(RepetitionInfo repetition) throws Exception {
		Candidate one = submit("hoa", "b" + repetition.getCurrentRepetition());
		Candidate two = submit("minh", "c" + repetition.getCurrentRepetition());
		assertThat(atOnce(() -> this.candidates.approve(one.id(), "tam", ""),
				() -> this.candidates.approve(two.id(), "tam", "")))
			.containsExactlyInAnyOrder("ACTIVATED", "OVERTAKEN");
	}

	private Candidate submit(String author, String remark) {
		Map<String, String> files = new TreeMap<>(RuleFolder.read(Path.of("rules")).files());
		files.merge("ladder.drl", "// " + remark + "\n", String::concat);
		return this.candidates.submit(files, author, "đổi " + remark, this.releases.activeHash().orElseThrow());
	}

	private static List<String> atOnce(Callable<Candidate> one, Callable<Candidate> other) throws Exception {
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Future<String> first = threads.submit(() -> outcome(together, one));
			Future<String> second = threads.submit(() -> outcome(together, other));
			return List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static String outcome(CyclicBarrier together, Callable<Candidate> deed) throws Exception {
		together.await(60, TimeUnit.SECONDS);
		try {
			return deed.call().state().name();
		}
		catch (CandidateRefusedException ex) {
			return ex.reason().name();
		}
	}

}
