package vn.dondoc.notices.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import vn.dondoc.alerts.Alert;
import vn.dondoc.notices.mail.Attachment;
import vn.dondoc.notices.mail.LinkSettings;
import vn.dondoc.notices.mail.Words;
import vn.dondoc.text.Cells;

/**
 * Every duty of a digest as a table for spreadsheets, also those that the mail does not
 * list. RFC 4180; it begins with a byte-order mark, because spreadsheets take it for
 * another encoding otherwise.
 */
final class TaskList {

	private static final List<String> COLUMNS = List.of("role", "unit-name", "task", "clause", "quote", "due", "moved",
			"days-late", "days-left", "stage", "level", "reminders", "urgings", "link");

	private final Words words;

	private final RowWriter rows;

	private final LinkSettings links;

	TaskList(Words words, RowWriter rows, LinkSettings links) {
		this.words = words;
		this.rows = rows;
		this.links = links;
	}

	Attachment of(Digest digest) {
		StringBuilder text = new StringBuilder(Cells.BYTE_ORDER_MARK);
		try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
			csv.printRecord(COLUMNS.stream().map((column) -> this.words.say("csv." + column)));
			for (DigestItem item : digest.items()) {
				csv.printRecord(cells(item));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Attachment(this.words.say("file.tasks"), "text/csv; charset=UTF-8",
				text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private Object[] cells(DigestItem item) {
		Alert alert = item.alert();
		Object[] cells = { this.words.say("role." + item.role()), this.rows.unitName(item.unit()),
				this.rows.title(alert), alert.clause(), alert.why().owedBy().quote(), alert.due(),
				this.rows.moved(alert), Math.max(item.offset(), 0), Math.max(-item.offset(), 0),
				this.words.say("stage." + alert.stage()), alert.level(), item.letters().reminders(),
				item.letters().urgings(), this.links.toAlert(alert.id()) };
		return Arrays.stream(cells).map(Cells::harmless).toArray();
	}

}
