package vn.dondoc.notices.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Recipient;
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
 * leadership the figures and the worst. What there is no room for is counted, by
 * obligation.
 */
final class PartWriter {

	/**
	 * How many duties the leadership reads.
	 */
	static final int WORST = 10;

	private final Digest digest;

	private final Words words;

	private final RowWriter rows;

	private final FigureTables tables;

	private final LinkSettings links;

	private final Room room;

	private final boolean listed;

	private int number;

	PartWriter(Digest digest, Words words, RowWriter rows, LinkSettings links, Room room, boolean listed) {
		this.digest = digest;
		this.words = words;
		this.rows = rows;
		this.tables = new FigureTables(words, rows, links, room.lines());
		this.links = links;
		this.room = room;
		this.listed = listed;
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
		List<DigestItem> shown = Stream.concat(reached(items).stream(), standing(items).stream())
			.limit(left())
			.toList();
		List<Group> groups = Stream
			.of(new Group(null, rows(reached(shown), others)),
					new Group(this.words.say("standing"), rows(standing(shown), others)))
			.filter((group) -> !group.rows().isEmpty())
			.toList();
		if (shown.size() == items.size()) {
			return new Part(title, List.of(), null, groups, List.of(), null);
		}
		Set<DigestItem> above = Set.copyOf(shown);
		List<DigestItem> rest = items.stream().filter((item) -> !above.contains(item)).toList();
		String unit = others ? null : this.digest.to().unit();
		return new Part(title, List.of(this.tables.news(items)), heading("first", shown), groups,
				List.of(this.tables.obligations("obligations.rest", rest, unit)), more(items, rest.size()));
	}

	private Part focalPoint(@Nullable String title, List<DigestItem> items) {
		Map<String, List<DigestItem>> byUnit = FigureTables.by(DigestItem::unit, items);
		List<Table> figures = (byUnit.size() > 1)
				? List.of(this.tables.units(byUnit, byUnit.size() > this.room.lines())) : List.of();
		List<DigestItem> reached = reached(items);
		if (reached.size() > left()) {
			return summary(title, figures, items);
		}
		List<Group> groups = FigureTables.by(DigestItem::unit, reached)
			.entrySet()
			.stream()
			.map((entry) -> new Group(this.rows.unitName(entry.getKey()), rows(entry.getValue(), false)))
			.toList();
		int unlisted = items.size() - reached.size();
		return new Part(title, figures, null, groups, List.of(), (unlisted > 0) ? more(items, unlisted) : null);
	}

	private Part leadership(@Nullable String title, List<DigestItem> items) {
		List<Table> figures = List.of(this.tables.stages(items),
				this.tables.units(FigureTables.by(DigestItem::unit, items), true));
		if (items.size() > this.room.rows()) {
			return summary(title, figures, items);
		}
		List<DigestItem> worst = items.stream().limit(Math.min(WORST, left())).toList();
		int unlisted = items.size() - worst.size();
		return new Part(title, figures, (unlisted > 0) ? heading("worst", worst) : null,
				List.of(new Group(null, rows(worst, true))), List.of(), (unlisted > 0) ? more(items, unlisted) : null);
	}

	// Never a row a duty: what is new, the figures, and the worst
	private Part summary(@Nullable String title, List<Table> figures, List<DigestItem> items) {
		List<DigestItem> worst = items.stream().limit(Math.min(WORST, left())).toList();
		return new Part(title, Stream.concat(Stream.of(this.tables.news(items)), figures.stream()).toList(),
				heading("first", worst), worst.isEmpty() ? List.of() : List.of(new Group(null, rows(worst, true))),
				List.of(this.tables.obligations("obligations", items, null)), more(items, items.size() - worst.size()));
	}

	private int left() {
		return this.room.rows() - this.number;
	}

	private @Nullable String heading(String key, List<DigestItem> shown) {
		return shown.isEmpty() ? null : this.words.say(key, shown.size());
	}

	private static List<DigestItem> reached(List<DigestItem> items) {
		return items.stream().filter(DigestItem::isReached).toList();
	}

	private static List<DigestItem> standing(List<DigestItem> items) {
		return items.stream().filter((item) -> !item.isReached()).toList();
	}

	private Line more(List<DigestItem> items, int unlisted) {
		return new Line(this.words.say(this.listed ? "more" : "more.alone", unlisted, items.size()),
				this.words.say("more.open"),
				this.links.toAlertsNotified(Digest.firstNotified(items), Digest.lastNotified(items)));
	}

	private List<Row> rows(List<DigestItem> items, boolean withUnit) {
		return items.stream().map((item) -> this.rows.row(item, ++this.number, withUnit)).toList();
	}

}
