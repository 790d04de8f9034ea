package vn.dondoc.notices.digest;

import java.util.List;

import vn.dondoc.facts.Recipient;
import vn.dondoc.notices.mail.Words;

/**
 * Puts a digest into words.
 */
final class PageWriter {

	private final Words words;

	private final RowWriter rows;

	PageWriter(Words words, RowWriter rows) {
		this.words = words;
		this.rows = rows;
	}

	DigestPage page(Digest digest, List<DigestPage.Part> parts, List<DigestPage.Footer> footers, boolean compact) {
		return new DigestPage(this.words.language(), subject(digest),
				this.words.say("title", this.words.day(digest.day())), this.words.say("greeting", digest.to().name()),
				action(digest), digest.lead(), compact, parts, footers);
	}

	private String subject(Digest digest) {
		if (digest.onlyTells()) {
			return this.words.say(digest.onlySettles() ? "subject.settled" : "subject.changed", digest.changed().size(),
					addressee(digest.to()), this.words.day(digest.day()));
		}
		long units = Digest.units(digest.items());
		String figures = new Figures(this.words).of(digest.items(), true);
		String key = (digest.to().role() == Recipient.LEADERSHIP) ? "subject.report" : "subject";
		return this.words.say(key, (units > 1) ? this.words.say("subject.units", units, figures) : figures,
				addressee(digest.to()), this.words.day(digest.day()));
	}

	private String addressee(Reader to) {
		return (to.role() == Recipient.HOLDER) ? this.rows.unitName(to.unit()) : to.name();
	}

	private String action(Digest digest) {
		if (digest.onlyTells()) {
			return this.words.say(digest.onlySettles() ? "action.settled" : "action.changed",
					this.words.day(digest.day()));
		}
		List<DigestItem> leading = digest.items(digest.lead());
		List<DigestItem> others = leading.stream().filter((item) -> !digest.isOwn(item)).toList();
		String earliest = this.words.day(leading.get(0).alert().due());
		return this.words.say("action." + digest.voice() + "." + digest.lead(), leading.size(), Digest.units(leading),
				leading.size() - others.size(), others.size(), Digest.units(others), earliest);
	}

}
