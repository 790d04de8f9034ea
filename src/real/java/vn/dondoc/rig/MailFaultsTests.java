package vn.dondoc.rig;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a mail relay may do to a batch of three messages. Each test is a day of work of
 * the same organisation; the clock is moved on until everything is settled.
 */
class MailFaultsTests {

	private static final LocalDate DUE = LocalDate.of(2022, 6, 30);

	private static final int UNITS = 3;

	private static final World WORLD = new World(UNITS, List.of(DUE), RigFiles.Ladder.DAILY);

	private static final Server SERVER = server();

	private static final List<LocalDate> DAYS = new ArrayList<>();

	private static final List<String> REFUSED = new ArrayList<>();

	private final long began = System.nanoTime();

	private LocalDateTime morning = DUE.atTime(7, 0);

	private int before;

	private static Server server() {
		RigClock clock = new RigClock(ZoneId.of("Asia/Ho_Chi_Minh"), DUE.minusDays(40).atTime(7, 0));
		return Server.start(clock, WORLD.settings(), "spring.mail.username=dondoc", "spring.mail.password=secret",
				"dondoc.mail.passwords-without-tls=true",
				"spring.mail.properties.mail.smtp.auth=true", "dondoc.mail.connections=1", "dondoc.mail.lease=5m", "dondoc.mail.dialogue=2m",
				"spring.mail.properties.mail.smtp.timeout=10000");
	}

	@BeforeAll
	static void firstRun() {
		SERVER.run();
	}

	@AfterAll
	static void close() {
		SERVER.close();
		WORLD.close();
	}

	@BeforeEach
	void nextDay() {
		this.before = WORLD.relay().drop().count();
		this.morning = DUE.plusDays(1 + 2L * DAYS.size()).atTime(7, 0);
		DAYS.add(this.morning.toLocalDate());
		WORLD.relay().follow(ScriptedRelay.Script.USUAL);
	}

	@Test
	void closedForTwoHours(TestInfo test) {
		WORLD.relay().shut();
		begin();
		retryFor(Duration.ofHours(2));
		assertThat(acceptedToday()).isZero();
		WORLD.relay().open();
		assertThat(copies(test)).isZero();
	}

	@Test
	void noBanner(TestInfo test) {
		first(1, (step) -> step.phase() == Phase.CONNECT, Answer.hang());
		begin();
		assertThat(copies(test)).isZero();
	}

	@Test
	void oneByteASecond(TestInfo test) {
		int session = WORLD.relay().sessions() + 1;
		AtomicInteger dots = new AtomicInteger();
		WORLD.relay().follow((step, usual) -> {
			int dot = (step.phase() == Phase.ANSWERED) ? dots.incrementAndGet() : dots.get();
			return (step.session() == session && dot == 0) ? brief(step, usual).byteByByte(Duration.ofSeconds(1)) : usual;
		});
		begin();
		assertThat(copies(test)).isZero();
		assertThat(Duration.ofNanos(System.nanoTime() - this.began)).as("it was slow").isGreaterThan(Duration.ofSeconds(30));
	}

	// As few bytes as SMTP allows
	private static Answer brief(Step step, Answer usual) {
		if (step.phase() == Phase.EHLO) {
			return Answer.say("250 AUTH PLAIN");
		}
		return usual.text().isEmpty() ? usual : Answer.say(usual.text().substring(0, 3));
	}

	@Test
	void closing421InASession(TestInfo test) {
		first(1, (step) -> step.phase() == Phase.MAIL && step.session() > 0, Answer.say("421 4.3.2 closing"));
		begin();
		assertThat(copies(test)).isZero();
	}

	@Test
	void busy450ForOneOfThree(TestInfo test) {
		first(1, (step) -> isTo(step, 2) && step.phase() == Phase.RCPT, Answer.say("450 4.2.1 busy"));
		begin();
		assertThat(acceptedToday()).isEqualTo(2);
		assertThat(copies(test)).isZero();
	}

	@Test
	void wrongPassword535(TestInfo test) {
		first(1, (step) -> step.phase() == Phase.AUTH, Answer.say("535 5.7.8 no"));
		begin();
		assertThat(acceptedToday()).isZero();
		assertThat(copies(test)).isZero();
	}

	@Test
	void busy451AfterTheDot(TestInfo test) {
		first(1, (step) -> step.phase() == Phase.DOT, Answer.say("451 4.3.0 later"));
		begin();
		assertThat(acceptedToday()).isEqualTo(2);
		assertThat(copies(test)).isZero();
	}

	@Test
	void refused550ForOneOfThree(TestInfo test) throws SQLException {
		first(1, (step) -> isTo(step, 2) && step.phase() == Phase.RCPT, Answer.say("550 5.1.1 no such user"));
		begin();
		assertRefused(test, 2);
	}

	@Test
	void refused554AfterTheDot(TestInfo test) throws SQLException {
		first(1, (step) -> isTo(step, 3) && step.phase() == Phase.DOT, Answer.say("554 5.7.1 spam"));
		begin();
		assertRefused(test, 3);
	}

	// The others are told; the refusal is on record, and nothing else is missing
	private void assertRefused(TestInfo test, int unit) throws SQLException {
		assertThat(acceptedToday()).isEqualTo(UNITS - 1);
		assertThat(WORLD.count("select count(*) from message where delivery_state = 'FAILED' and recipient = '"
				+ Site.address(unit) + "' and digest_day = '" + this.morning.toLocalDate() + "'")).isOne();
		REFUSED.add(Site.address(unit));
		assertThat(settle(test).assertKept().refused()).extracting(Expected::recipient)
			.containsExactlyInAnyOrderElementsOf(REFUSED);
		assertThat(WORLD.relay().drop().read()).as("handed on").anyMatch((mail) -> mail.recipient().equals(Site.FOCAL_POINT));
		// Somebody mends the address, so that the next days are like the first
		WORLD.execute("update contact set trouble_since = null, trouble_reason = null, trouble_message = null");
	}

	@Test
	void resetAfterTheDotWhenTheMessageIsKept(TestInfo test) {
		first(1, (step) -> step.phase() == Phase.KEPT, Answer.reset());
		begin();
		assertThat(copies(test)).as("sent again, since it speaks of something late").isOne();
	}

	@Test
	void resetAfterTheDotWhenTheMessageIsNotKept(TestInfo test) {
		first(1, (step) -> step.phase() == Phase.DOT, Answer.reset());
		begin();
		assertThat(copies(test)).isZero();
	}

	@Test
	void resetAtQuit(TestInfo test) {
		first(1, (step) -> step.phase() == Phase.QUIT, Answer.reset());
		begin();
		assertThat(acceptedToday()).isEqualTo(UNITS);
		assertThat(copies(test)).isZero();
	}

	private static boolean isTo(Step step, int unit) {
		return step.recipient().equals(Site.address(unit));
	}

	private static void first(int times, Predicate<Step> when, Answer answer) {
		AtomicInteger done = new AtomicInteger();
		WORLD.relay().follow((step, usual) -> (when.test(step) && done.getAndIncrement() < times) ? answer : usual);
	}

	private void begin() {
		SERVER.clock().moveTo(this.morning);
		SERVER.run();
		SERVER.deliver();
	}

	private static void retryFor(Duration time) {
		for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusMinutes(10)) {
			SERVER.clock().advance(Duration.ofMinutes(10));
			SERVER.retry();
		}
	}

	private int acceptedToday() {
		return WORLD.relay().drop().count() - this.before;
	}

	// How many messages were accepted besides one for each unit
	private int copies(TestInfo test) {
		settle(test).assertKept();
		return acceptedToday() - UNITS;
	}

	private DeliveryReport settle(TestInfo test) {
		SortedSet<Expected> expected = Expected.of(WORLD.site(), DAYS);
		for (int i = 0; i < 24 && !WORLD.isQuiet(expected); i++) {
			retryFor(Duration.ofHours(1));
		}
		DeliveryReport balance = WORLD.balance(expected);
		Figures.print(test.getTestMethod().orElseThrow().getName(), balance,
				Duration.ofNanos(System.nanoTime() - this.began));
		return balance;
	}

}
