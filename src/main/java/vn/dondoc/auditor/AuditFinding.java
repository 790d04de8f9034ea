package vn.dondoc.auditor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.text.Reason;

/**
 * A difference between what should have been said and what was. A snapshot.
 *
 * @param id its number
 * @param what what differs, and where
 * @param firstSeen the check that saw it first
 * @param lastSeen the check that saw it last
 * @param closedAt when a check no longer saw it; {@code null} while it is there
 * @param accepted who took note of it; {@code null} while nobody has
 */
public record AuditFinding(long id, Difference what, Instant firstSeen, Instant lastSeen, @Nullable Instant closedAt,
		@Nullable Accepted accepted) {

	/**
	 * That an admin took note of a difference that cannot be mended.
	 *
	 * @param by the account
	 * @param at when
	 * @param reason why, in the admin's words
	 */
	public record Accepted(String by, Instant at, String reason) {
	}

	/**
	 * What differs, and where.
	 *
	 * @param gap what sort of difference
	 * @param on the day it belongs to, in {@code dondoc.zone}
	 * @param duty the duty; {@code null} when it is not about one
	 * @param alert the alert; {@code null} when it is not about one
	 * @param message the message; {@code null} when it is not about one
	 * @param run the run; {@code null} when it is not about one
	 * @param detail what exactly, such as the slot and the role; {@code null} when there
	 * is nothing more to say
	 */
	public record Difference(Gap gap, LocalDate on, @Nullable DutyKey duty, @Nullable Long alert,
			@Nullable Long message, @Nullable Long run, @Nullable Reason detail) {

		static Difference on(LocalDate day, Gap gap, @Nullable Reason detail) {
			return new Difference(gap, day, null, null, null, null, detail);
		}

		Difference duty(DutyKey owed) {
			return new Difference(this.gap, this.on, owed, this.alert, this.message, this.run, this.detail);
		}

		Difference alert(@Nullable Long number) {
			return new Difference(this.gap, this.on, this.duty, number, this.message, this.run, this.detail);
		}

		Difference message(long number) {
			return new Difference(this.gap, this.on, this.duty, this.alert, number, this.run, this.detail);
		}

		Difference run(long number) {
			return new Difference(this.gap, this.on, this.duty, this.alert, this.message, number, this.detail);
		}

		/**
		 * The unit's code.
		 * @return the code; {@code null} when it is not about a duty
		 */
		public @Nullable String unit() {
			return (this.duty != null) ? this.duty.unit() : null;
		}

		/**
		 * What is owed.
		 * @return the obligation with its directive and period; {@code null} when it is
		 * not about a duty
		 */
		public @Nullable String obligation() {
			return (this.duty != null) ? this.duty.owed() : null;
		}

		/**
		 * What differs, in words.
		 * @param locale the reader's language; English or else Vietnamese
		 * @return one sentence
		 */
		public String text(Locale locale) {
			return GapTexts.line(this, locale);
		}

		/**
		 * What it is about, so that it is the same finding when it is seen again.
		 */
		String key() {
			String key = this.gap + "|" + (this.gap.ofNoDay() ? "" : this.on) + "|" + part(this.duty) + "|"
					+ part(this.alert) + "|" + part(this.message) + "|"
					+ ((this.detail != null) ? this.detail.code() + this.detail.kept() : "");
			return (key.length() <= MOST) ? key : key.substring(0, MOST);
		}

		private static final int MOST = 400;

		private static String part(@Nullable Object value) {
			return (value != null) ? value.toString() : "";
		}

	}

}
