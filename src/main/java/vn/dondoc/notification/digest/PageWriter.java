package vn.dondoc.notification.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import vn.dondoc.facts.Recipient;
import vn.dondoc.notification.digest.DigestItem.Lateness;
import vn.dondoc.notification.mail.Words;

/**
 * Puts a digest into words.
 */
final class PageWriter {

	private final Words words;

	private final RowWriter rows;

	private final FooterWriter footers;

	PageWriter(Words words, RowWriter rows, FooterWriter footers) {
		this.words = words;
		this.rows = rows;
		this.footers = footers;
	}

	DigestPage page(Digest digest) {
		boolean several = Digest.units(digest.items()) > 1;
		return new DigestPage(this.words.language(), subject(digest),
				this.words.say("title", this.words.day(digest.day())), this.words.say("greeting", digest.to().name()),
				action(digest), digest.lead(), several ? this.words.say("units", Digest.units(digest.items())) : null,
				several ? units(digest) : List.of(),
				digest.items().stream().map((item) -> this.rows.row(item, digest.isOfOthers())).toList(),
				this.footers.footers(digest));
	}

	private String subject(Digest digest) {
		long units = Digest.units(digest.items());
		String figures = figures(digest.items(), true);
		return this.words.say("subject", (units > 1) ? this.words.say("subject.units", units, figures) : figures,
				addressee(digest.to()), this.words.day(digest.day()));
	}

	private String addressee(Reader to) {
		return (to.role() == Recipient.HOLDER) ? this.rows.unitName(to.unit()) : to.name();
	}

	/**
	 * Such as <i>2 nhiệm vụ quá hạn, 1 sắp đến hạn</i>; only the first says what is
	 * counted.
	 */
	private String figures(List<DigestItem> items, boolean named) {
		List<String> parts = new ArrayList<>();
		for (Lateness lateness : Lateness.values()) {
			long count = items.stream().filter((item) -> item.lateness() == lateness).count();
			if (count > 0) {
				parts.add(this.words.say("count." + lateness + ((named && parts.isEmpty()) ? ".named" : ""), count));
			}
		}
		return String.join(", ", parts);
	}

	private String action(Digest digest) {
		List<DigestItem> leading = digest.items(digest.lead());
		List<DigestItem> others = leading.stream().filter((item) -> !digest.isOwn(item)).toList();
		String earliest = this.words.day(leading.get(0).alert().due());
		return this.words.say("action." + digest.voice() + "." + digest.lead(), leading.size(), Digest.units(leading),
				leading.size() - others.size(), others.size(), Digest.units(others), earliest);
	}

	private List<DigestPage.UnitLine> units(Digest digest) {
		Map<String, List<DigestItem>> byUnit = digest.items()
			.stream()
			.collect(Collectors.groupingBy(DigestItem::unit, LinkedHashMap::new, Collectors.toList()));
		return byUnit.entrySet()
			.stream()
			.map((entry) -> new DigestPage.UnitLine(this.rows.unitName(entry.getKey()),
					figures(entry.getValue(), false)))
			.toList();
	}

}
