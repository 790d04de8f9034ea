package vn.dondoc.notices.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.Alert;
import vn.dondoc.facts.Stage;
import vn.dondoc.notices.digest.DigestItem.Lateness;
import vn.dondoc.notices.digest.DigestPage.Line;
import vn.dondoc.notices.digest.DigestPage.Table;
import vn.dondoc.notices.mail.LinkSettings;
import vn.dondoc.notices.mail.Words;

/**
 * The figures of duties: what is new, by unit, by stage, by obligation. A table has so
 * many lines at most; of more it names the worst, and its last line counts the others.
 */
final class FigureTables {

	/** Of too many for a table so many are named. */
	private static final int NAMED = 15;

	private static final Comparator<List<DigestItem>> WORST_FIRST = Comparator
		.comparingLong((List<DigestItem> items) -> late(items))
		.thenComparing(List::size)
		.reversed();

	private final Words words;

	private final RowWriter rows;

	private final LinkSettings links;

	private final Figures figures;

	private final int lines;

	FigureTables(Words words, RowWriter rows, LinkSettings links, int lines) {
		this.words = words;
		this.rows = rows;
		this.links = links;
		this.figures = new Figures(words);
		this.lines = lines;
	}

	/**
	 * What the reader has not read before, and what stands as it stood.
	 */
	Table news(List<DigestItem> items) {
		Map<String, List<DigestItem>> byNews = new LinkedHashMap<>();
		byNews.put("news.first", items.stream().filter(DigestItem::first).toList());
		byNews.put("news.point", items.stream().filter((item) -> item.isReached() && !item.first()).toList());
		byNews.put("standing", items.stream().filter((item) -> !item.isReached() && !item.first()).toList());
		return new Table(this.words.say("news"), this.words.say("column.news"),
				byNews.entrySet()
					.stream()
					.filter((entry) -> !entry.getValue().isEmpty())
					.map((entry) -> line(this.words.say(entry.getKey()), entry.getValue(), null))
					.toList());
	}

	/**
	 * The duties of each unit.
	 * @param linked whether each unit leads to its alerts
	 */
	Table units(Map<String, List<DigestItem>> byUnit, boolean linked) {
		String title = (byUnit.size() > this.lines) ? this.words.say("units.worst", named(), byUnit.size())
				: this.words.say("units", byUnit.size());
		return new Table(title, this.words.say("column.unit"),
				lines(byUnit, "units.others", (entry) -> line(this.rows.unitName(entry.getKey()), entry.getValue(),
						linked ? this.links.toAlertsOf(entry.getKey()) : null)));
	}

	Table stages(List<DigestItem> items) {
		return new Table(this.words.say("stages"), this.words.say("column.stage"),
				by((item) -> stage(item.alert()), items).entrySet()
					.stream()
					.map((entry) -> new Line(entry.getKey(), String.valueOf(entry.getValue().size()),
							toAlertsAt(entry.getValue().get(0).alert())))
					.toList());
	}

	/**
	 * The duties of each obligation, with a link to their alerts.
	 * @param unit the unit that holds all of them; {@code null} when several do
	 */
	Table obligations(String title, List<DigestItem> items, @Nullable String unit) {
		Map<String, List<DigestItem>> byObligation = by(FigureTables::obligation, items);
		return new Table(this.words.say(title), this.words.say("column.task"),
				lines(byObligation, "obligations.others",
						(entry) -> line(this.rows.titleAndDocument(entry.getValue().get(0).alert()), entry.getValue(),
								this.links.toAlertsOf(unit, entry.getValue().get(0).alert().duty().obligation()))));
	}

	private List<Line> lines(Map<String, List<DigestItem>> groups, String others,
			Function<Map.Entry<String, List<DigestItem>>, Line> line) {
		if (groups.size() <= this.lines) {
			return groups.entrySet().stream().map(line).toList();
		}
		List<Map.Entry<String, List<DigestItem>>> sorted = groups.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(WORST_FIRST))
			.toList();
		List<Line> lines = new ArrayList<>(sorted.stream().limit(named()).map(line).toList());
		List<DigestItem> rest = sorted.stream().skip(named()).flatMap((entry) -> entry.getValue().stream()).toList();
		lines.add(line(this.words.say(others, sorted.size() - named()), rest, null));
		return lines;
	}

	private int named() {
		return Math.min(NAMED, this.lines);
	}

	private Line line(String name, List<DigestItem> items, @Nullable String link) {
		return new Line(name, this.figures.of(items, false), link);
	}

	private String toAlertsAt(Alert alert) {
		return this.links.toAlertsAt(alert.stage(), alert.level());
	}

	private String stage(Alert alert) {
		return (alert.stage() == Stage.ESCALATED) ? this.words.say("level", alert.level())
				: this.words.say("stage." + alert.stage());
	}

	private static String obligation(DigestItem item) {
		return item.alert().duty().directive() + "/" + item.alert().duty().obligation();
	}

	private static long late(List<DigestItem> items) {
		return items.stream().filter((item) -> item.lateness() == Lateness.OVERDUE).count();
	}

	static Map<String, List<DigestItem>> by(Function<DigestItem, String> key, List<DigestItem> items) {
		return items.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
	}

}
