package vn.dondoc.alerts;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.dondoc.calendar.DueDate;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Term;
import vn.dondoc.findings.Finding;
import vn.dondoc.ledger.LedgerEntry;
import vn.dondoc.ledger.TimeState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was known when an alert was said can be read as long as the log is kept.
 */
class WhyTextTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	private final WhyText texts = new WhyText();

	@Test
	void theTermIsKeptInTheWordsOfTheRule() {
		Term term = new Term(Term.Phrase.IN_MONTH, LocalDate.of(2022, 9, 1), true);
		AlertWhy why = this.texts.read(write(term));
		assertThat(why.term()).isEqualTo(term);
		assertThat(why.duty()).isEqualTo(Facts.duty("A", 8));
	}

	@Test
	void whatWasSaidBeforeTermsWereKeptIsReadWithoutOne() {
		String today = write(new Term(Term.Phrase.ON, DUE, false));
		String before = today.replaceAll(",\"term\":\\{[^}]*}", "");
		assertThat(before).isNotEqualTo(today);
		assertThat(this.texts.read(before).term()).isNull();
	}

	private String write(Term term) {
		LedgerEntry entry = new LedgerEntry(Facts.duty("A", 8), new DueDate(DUE, DUE, List.of()), TimeState.OVERDUE,
				null, Facts.anyRule(), term);
		Finding finding = new Finding(Stage.OVERDUE, 0, new Slot(8), Facts.rule("Urge", 9), List.of(Recipient.HOLDER),
				List.of());
		return this.texts.write(entry, finding, "release");
	}

}
