package vn.dondoc.notices.digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.Alert;
import vn.dondoc.notices.mail.Attachment;
import vn.dondoc.notices.mail.LinkSettings;
import vn.dondoc.notices.mail.Words;
import vn.dondoc.text.Cells;

/**
 * Every duty of a digest as a table for spreadsheets, also those that the mail does not
 * list. As RFC 4180 has it while all could be listed, which begins with a byte-order
 * mark, because spreadsheets take it for another encoding otherwise; of more as a
 * workbook, which takes a tenth of the room.
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

	/**
	 * Makes the table.
	 * @return the file, or empty when it would be too large to go with a mail
	 */
	Optional<File> of(Digest digest, LetterLimits limits) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		boolean many = digest.items().size() > limits.listed();
		try {
			if (many ? !workbook(digest, bytes, limits.attachment().toBytes()) : !csv(digest, bytes)) {
				return Optional.empty();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Optional.of(many
				? new File("list", new Attachment(this.words.say("file.list"), Workbook.TYPE, bytes.toByteArray()))
				: new File("tasks",
						new Attachment(this.words.say("file.tasks"), "text/csv; charset=UTF-8", bytes.toByteArray())));
	}

	private boolean csv(Digest digest, ByteArrayOutputStream bytes) throws IOException {
		OutputStreamWriter text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
		text.append(Cells.BYTE_ORDER_MARK);
		try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
			csv.printRecord(columns());
			for (DigestItem item : digest.items()) {
				csv.printRecord(Arrays.stream(cells(item)).map(Cells::harmless).toArray());
			}
		}
		return true;
	}

	private boolean workbook(Digest digest, ByteArrayOutputStream bytes, long most) throws IOException {
		try (Workbook workbook = new Workbook(bytes, this.words.say("column.figures"))) {
			workbook.head(columns());
			for (DigestItem item : digest.items()) {
				workbook.row(cells(item));
				if (bytes.size() > most) {
					return false;
				}
			}
		}
		return bytes.size() <= most;
	}

	private List<String> columns() {
		return COLUMNS.stream().map((column) -> this.words.say("csv." + column)).toList();
	}

	private @Nullable Object[] cells(DigestItem item) {
		Alert alert = item.alert();
		return new @Nullable Object[] { this.words.say("role." + item.role()), this.rows.unitName(item.unit()),
				this.rows.title(alert), alert.clause(), alert.why().owedBy().quote(), alert.due(),
				this.rows.moved(alert), Math.max(item.offset(), 0), Math.max(-item.offset(), 0),
				this.words.say("stage." + alert.stage()), alert.level(), item.letters().reminders(),
				item.letters().urgings(), this.links.toAlert(alert.id()) };
	}

	/**
	 * The table.
	 *
	 * @param kind {@code tasks} or {@code list}, as the mail's texts name it
	 * @param attachment the file
	 */
	record File(String kind, Attachment attachment) {
	}

}
