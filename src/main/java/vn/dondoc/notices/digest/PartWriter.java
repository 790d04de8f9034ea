package vn.dondoc.notices.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.Alert;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Stage;
import vn.dondoc.notices.digest.DigestPage.Group;
import vn.dondoc.notices.digest.DigestPage.Line;
import vn.dondoc.notices.digest.DigestPage.Part;
import vn.dondoc.notices.digest.DigestPage.Row;
import vn.dondoc.notices.digest.DigestPage.Table;
import vn.dondoc.notices.mail.LinkSettings;
import vn.dondoc.notices.mail.Words;

/**
 * Puts what one role is told into words: a holder its duties, those with a point of today
 * first; a focal point the figures of each unit and today's duties under their unit; the
 * leadership the figures and the worst.
 */
final class PartWriter {

	/**
	 * How many duties the leadership reads.
	 */
	static final int WORST = 10;

	private final Digest digest;

	private final Words words;

	private final RowWriter rows;

	private final Figures figures;

	private final LinkSettings links;

	private int number;

	PartWriter(Digest digest, Words words, RowWriter rows, LinkSettings links) {
		this.digest = digest;
		this.words = words;
		this.rows = rows;
		this.figures = new Figures(words);
		this.links = links;
	}

	/**
	 * The parts, in the order of roles; none when the digest only tells what changed. The
	 * duties are numbered through.
	 */
	List<Part> parts() {
		if (this.digest.onlyTells()) {
			return List.of();
		}
		List<Recipient> roles = this.digest.roles();
		List<Part> parts = new ArrayList<>();
		for (Recipient role : roles) {
			List<DigestItem> items = this.digest.items(role);
			String title = (roles.size() > 1) ? this.words.say("part." + role, items.size(), Digest.units(items))
					: null;
			parts.add(switch (role) {
				case HOLDER -> holder(title, items);
				case FOCAL_POINT -> focalPoint(title, items);
				case LEADERSHIP -> leadership(title, items);
			});
		}
		return parts;
	}

	private Part holder(@Nullable String title, List<DigestItem> items) {
		boolean others = items.stream().anyMatch((item) -> !item.unit().equals(this.digest.to().unit()));
		List<DigestItem> standing = items.stream().filter((item) -> !item.isReached()).toList();
		List<Group> groups = Stream
			.of(new Group(null, rows(reached(items), others)),
					new Group(this.words.say("standing"), rows(standing, others)))
			.filter((group) -> !group.rows().isEmpty())
			.toList();
		return new Part(title, List.of(), null, groups, null);
	}

	private Part focalPoint(@Nullable String title, List<DigestItem> items) {
		Map<String, List<DigestItem>> byUnit = by(DigestItem::unit, items);
		List<Table> tables = (byUnit.size() > 1) ? List.of(units(byUnit, false)) : List.of();
		List<DigestItem> reached = reached(items);
		List<Group> groups = by(DigestItem::unit, reached).entrySet()
			.stream()
			.map((entry) -> new Group(this.rows.unitName(entry.getKey()), rows(entry.getValue(), false)))
			.toList();
		int unlisted = items.size() - reached.size();
		return new Part(title, tables, null, groups, (unlisted > 0) ? more(items, unlisted) : null);
	}

	private static List<DigestItem> reached(List<DigestItem> items) {
		return items.stream().filter(DigestItem::isReached).toList();
	}

	private Part leadership(@Nullable String title, List<DigestItem> items) {
		Map<String, List<DigestItem>> byUnit = by(DigestItem::unit, items);
		List<DigestItem> worst = items.stream().limit(WORST).toList();
		int unlisted = items.size() - worst.size();
		return new Part(title, List.of(stages(items), units(byUnit, true)),
				(unlisted > 0) ? this.words.say("worst", worst.size()) : null,
				List.of(new Group(null, rows(worst, true))), (unlisted > 0) ? more(items, unlisted) : null);
	}

	private Line more(List<DigestItem> items, int unlisted) {
		return new Line(this.words.say("more", unlisted, items.size()), this.words.say("more.open"),
				this.links.toAlertsNotified(Digest.firstNotified(items), Digest.lastNotified(items)));
	}

	private Table units(Map<String, List<DigestItem>> byUnit, boolean linked) {
		return new Table(this.words.say("units", byUnit.size()), this.words.say("column.unit"), byUnit.entrySet()
			.stream()
			.map((entry) -> new Line(this.rows.unitName(entry.getKey()), this.figures.of(entry.getValue(), false),
					linked ? this.links.toAlertsOf(entry.getKey()) : null))
			.toList());
	}

	private Table stages(List<DigestItem> items) {
		return new Table(this.words.say("stages"), this.words.say("column.stage"),
				by((item) -> stage(item.alert()), items).entrySet()
					.stream()
					.map((entry) -> new Line(entry.getKey(), String.valueOf(entry.getValue().size()),
							toAlertsAt(entry.getValue().get(0).alert())))
					.toList());
	}

	private String toAlertsAt(Alert alert) {
		return this.links.toAlertsAt(alert.stage(), alert.level());
	}

	private String stage(Alert alert) {
		return (alert.stage() == Stage.ESCALATED) ? this.words.say("level", alert.level())
				: this.words.say("stage." + alert.stage());
	}

	private List<Row> rows(List<DigestItem> items, boolean withUnit) {
		return items.stream().map((item) -> this.rows.row(item, ++this.number, withUnit)).toList();
	}

	private static Map<String, List<DigestItem>> by(Function<DigestItem, String> key, List<DigestItem> items) {
		return items.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
	}

}
