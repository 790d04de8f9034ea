package vn.dondoc.notices.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.dondoc.calendar.DueDate;
import vn.dondoc.delivery.AlertFixture;
import vn.dondoc.delivery.FakeUnits;
import vn.dondoc.delivery.MessageContent;
import vn.dondoc.delivery.MovableClock;
import vn.dondoc.delivery.outbox.MailReader;
import vn.dondoc.directives.Directives;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.notices.mail.LinkSettings;
import vn.dondoc.notices.mail.MailWriter;
import vn.dondoc.notices.mail.Sender;

/**
 * What tests write digests with, on the morning of 2023-01-04.
 */
final class DigestDesk {

	static final LocalDate DAY = LocalDate.of(2023, 1, 4);

	final FakeUnits units = new FakeUnits();

	final MovableClock clock = new MovableClock();

	final DigestMail mail = new DigestMail(this.units, new LinkSettings(java.net.URI.create("https://dondoc.example")),
			new MailWriter(Sender.of("dondoc <dondoc@dondoc.example>"), this.clock), (hash) -> OptionalLong.of(3),
			(hash) -> this.directives, this.clock);

	Directives directives = Directives.NONE;

	DigestDesk() {
		this.clock.set("2023-01-04T07:00:00");
		this.units.add("CDSVN", "Cục Đường sắt Việt Nam", "Viet Nam Railway Authority");
		this.units.add("CHHVN", "Cục Hàng hải Việt Nam", "Viet Nam Maritime Administration");
		this.units.add("TTCNTT", "Trung tâm Công nghệ thông tin", "Information Technology Centre");
		this.units.contact("TTCNTT", Recipient.FOCAL_POINT, "Trung tâm Công nghệ thông tin", "ttcntt@bgtvt.example",
				"vi");
	}

	String subject(Reader to, AlertFixture... alerts) {
		return this.mail.freeze(digest(to, alerts)).subject();
	}

	String text(Reader to, AlertFixture... alerts) {
		return content(to, alerts).text();
	}

	MessageContent content(Reader to, AlertFixture... alerts) {
		return MailReader.read(this.mail.freeze(digest(to, alerts)).bytes());
	}

	Digest digest(Reader to, AlertFixture... alerts) {
		List<DigestItem> items = new ArrayList<>();
		for (AlertFixture alert : alerts) {
			items.add(item(alert, to.role(), null));
		}
		return new Digest(to, DAY, items, List.of());
	}

	DigestItem item(AlertFixture alert, Recipient role, @Nullable Recipient inPlaceOf) {
		return item(alert, role, inPlaceOf, false);
	}

	DigestItem item(AlertFixture alert, Recipient role, @Nullable Recipient inPlaceOf, boolean first) {
		int offset = (int) (DAY.toEpochDay() - alert.due().toEpochDay());
		return new DigestItem(alert.alert(), List.of(new Slot(offset)), role, inPlaceOf, first,
				new Letters((offset > 0) ? 0 : alert.timesNotified(), (offset > 0) ? alert.timesNotified() : 0),
				offset);
	}

	Reader holder(String locale) {
		return new Reader("cdsvn@bgtvt.example",
				"vi".equals(locale) ? "Cục Đường sắt Việt Nam" : "Viet Nam Railway Authority", Recipient.HOLDER,
				"CDSVN", locale);
	}

	Reader focalPoint(String locale) {
		return new Reader("ttcntt@bgtvt.example", "Trung tâm Công nghệ thông tin", Recipient.FOCAL_POINT, "TTCNTT",
				locale);
	}

	Reader leader() {
		return new Reader("lanhdao@bgtvt.example", "Lãnh đạo Bộ GTVT", Recipient.LEADERSHIP, "VPB", "vi");
	}

	AlertFixture late(int days) {
		return late(days, "CDSVN");
	}

	AlertFixture late(int days, String unit) {
		return AlertFixture.wan(days, unit).due(DAY.minusDays(days)).at(Stage.OVERDUE, 0, 2);
	}

	AlertFixture soon(int days) {
		return AlertFixture.wan(100 + days, "CDSVN").due(DAY.plusDays(days));
	}

	AlertFixture moved() {
		return AlertFixture.wan(7, "CDSVN")
			.due(DAY.minusDays(1))
			.titled("Báo cáo kết quả thực hiện", "Report once more", "2.g", "đến hết năm 2022")
			.at(Stage.OVERDUE, 0, 3)
			.movedFrom(LocalDate.of(2022, 12, 31),
					new DueDate.DayOff(LocalDate.of(2022, 12, 31), "Thứ Bảy", "Saturday"),
					new DueDate.DayOff(LocalDate.of(2023, 1, 1), "Tết Dương lịch", "New Year's Day"),
					new DueDate.DayOff(LocalDate.of(2023, 1, 2), "Nghỉ bù", "Day in lieu"));
	}

	/**
	 * The words that a reader sees, links included, in no order.
	 */
	static List<String> words(String text) {
		return Pattern.compile("[\\p{L}\\p{N}@/+-]+(?:[.:][\\p{L}\\p{N}@/+-]+)*")
			.matcher(text.replace("\n- ", "\n"))
			.results()
			.map((match) -> match.group())
			.filter((word) -> !List
				.of("Thời", "hạn", "Tình", "trạng", "Nhiệm", "vụ", "Số", "nhiệm", "Đơn", "vị", "Due", "Status", "Duty",
						"Duties", "Unit", "Units", "Mức", "Stage")
				.contains(word))
			.sorted()
			.toList();
	}

	static String visible(String html) {
		Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(html);
		String body = html.substring(html.indexOf("<body"));
		String linked = links.reset(body).replaceAll(">$1 <x ");
		return linked.replaceAll("<[^>]*>", " ")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replace("&amp;", "&");
	}

}
