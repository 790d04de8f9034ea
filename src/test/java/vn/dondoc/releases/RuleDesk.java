package vn.dondoc.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import vn.dondoc.journal.AuditTrail;
import vn.dondoc.nodes.ThisNode;
import vn.dondoc.paging.Paging;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleTexts;

/**
 * What a test does about releases: write the folder, submit, look at what came of it, and
 * start further nodes on the same database.
 */
@TestConfiguration(proxyBeanMethods = false)
class RuleDesk {

	/** Changes nothing, as far as anybody can tell. */
	static final CandidateReview CALM = new CandidateReview(100, 0, 0, 0, 0, 0, 0, List.of(), List.of());

	static final String BROKEN = RuleTexts.owing(RuleTexts.owes("Hỏng", "duties.nonsense($holder);"));

	@Autowired
	private ScriptedReviewer reviewer;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private RulesProperties properties;

	@Autowired
	private Candidates candidates;

	@Autowired
	private Releases releases;

	@Autowired
	private AuditTrail audit;

	@Bean
	static ScriptedReviewer reviewer() {
		return new ScriptedReviewer();
	}

	/** Nothing ever ran, and the folder holds one file. */
	void clear() {
		List.of("rule_activation", "rule_candidate", "rule_folder", "rule_release_file", "rule_release", "audit_entry")
			.forEach((table) -> this.jdbc.update("delete from " + table));
		this.jdbc.update("update id_block set next_id = 1 where block_name = 'audit_entry'");
		this.reviewer.script = (candidate, running) -> CALM;
		empty();
		write("duties.drl", text("wan"));
	}

	void reviewIs(CandidateReview outcome) {
		this.reviewer.script = (candidate, running) -> outcome;
	}

	void reviewBy(BiFunction<Rulebook, @Nullable Rulebook, CandidateReview> script) {
		this.reviewer.script = script;
	}

	/** A rule file that owes one obligation. */
	static String text(String obligation) {
		return RuleTexts
			.owing(RuleTexts.owes("Nhiệm vụ " + obligation, "duties.standing($holder, \"" + obligation + "\");"));
	}

	static Map<String, String> files(String obligation) {
		return Map.of("duties.drl", text(obligation));
	}

	static String hash(String obligation) {
		return Release.of(files(obligation)).hash();
	}

	/** Submits a file that owes one obligation, on what runs. */
	Candidate submit(String author, String obligation) {
		return this.candidates.submit(files(obligation), author, "vì " + obligation, active());
	}

	String active() {
		return this.releases.activeHash().orElse("");
	}

	void write(String file, String text) {
		try {
			Path path = dir().resolve(file);
			Files.createDirectories(path.getParent());
			Files.writeString(path, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void empty() {
		try {
			Files.createDirectories(dir());
			try (Stream<Path> files = Files.walk(dir())) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					if (!file.equals(dir())) {
						Files.delete(file);
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path dir() {
		return this.properties.dir();
	}

	/** Writes another text into the database, past everybody. */
	void tamper(String hash, String text) {
		this.jdbc.update("update rule_release_file set content = ? where release_id = "
				+ "(select id from rule_release where content_hash = ?)", text, hash);
	}

	/** What the journal holds of rules, oldest first. */
	List<String> journal() {
		return this.jdbc.queryForList(
				"select concat(actor, ' ', action_code) from audit_entry where action_code like 'rules.%' order by id",
				String.class);
	}

	boolean journalIntact() {
		return this.audit.verify().intact();
	}

	List<Candidate> all() {
		return this.candidates.find(Paging.newest(1000)).items();
	}

	Map<String, Long> counts() {
		Map<String, Long> counts = new TreeMap<>();
		for (String table : List.of("rule_activation", "rule_candidate", "rule_folder", "rule_release",
				"rule_release_file", "audit_entry")) {
			counts.put(table, this.jdbc.queryForObject("select count(*) from " + table, Long.class));
		}
		return counts;
	}

	@Autowired
	private ObjectProvider<CandidateReviewer> reviewers;

	@Autowired
	private CandidateBookParts parts;

	/** Another node with a folder of its own on the same database. */
	Node node(String name, RulesProperties settings, Sleeper patience) {
		RunningRules running = new RunningRules(this.releases);
		FolderMemory memory = new FolderMemory(this.parts.client(), this.parts.candidates(), new ThisNode(name));
		CandidateBook book = this.parts.book(memory);
		Candidates own = new Candidates(new CandidateCheck(running, this.reviewers, settings), book,
				this.parts.decisions(), this.parts.candidates(), this.releases, running);
		FolderDecision decision = new FolderDecision(memory, this.releases, this.parts.candidates());
		FolderIntake intake = new FolderIntake(new SettledFolder(settings, patience), decision, own, book, settings);
		return new Node(own, new Rulebooks(intake, running, this.parts.candidates()),
				new FolderChoices(intake, own, book, this.releases, settings));
	}

	RulesProperties settings() {
		return this.properties;
	}

	/**
	 * Says what the test has it say.
	 */
	static final class ScriptedReviewer implements CandidateReviewer {

		private volatile BiFunction<Rulebook, @Nullable Rulebook, CandidateReview> script = (candidate,
				running) -> CALM;

		@Override
		public CandidateReview review(Rulebook candidate, @Nullable Rulebook running) {
			return this.script.apply(candidate, running);
		}

	}

	/**
	 * A node.
	 */
	record Node(Candidates candidates, Rulebooks rulebooks, FolderChoices choices) {
	}

	@Bean
	static CandidateBookParts candidateBookParts(JdbcClient client, LiveReleases live, StoredCandidates candidates,
			ReleaseLock lock, ReleaseJournal journal, CandidateDecisions decisions,
			PlatformTransactionManager transactions) {
		return new CandidateBookParts(client, live, candidates, lock, journal, decisions, transactions);
	}

}
