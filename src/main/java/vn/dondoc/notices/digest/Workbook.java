package vn.dondoc.notices.digest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.text.CleanText;

/**
 * An Excel workbook of one sheet (ECMA-376), written row by row and never held. Texts
 * stand in their cells as texts, so that none is taken for a formula.
 */
final class Workbook implements AutoCloseable {

	static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String PART = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

	/** Excel takes no more in a cell. */
	private static final int LONGEST = 32_767;

	/** Excel counts days from here. */
	private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);

	private final ZipOutputStream zip;

	private final Writer sheet;

	private int rows;

	private int columns;

	Workbook(OutputStream out, String name) throws IOException {
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		this.sheet = new OutputStreamWriter(this.zip, StandardCharsets.UTF_8);
		entry("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
				+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ type("workbook", "sheet.main") + type("styles", "styles") + type("sheet", "worksheet") + "</Types>");
		entry("_rels/.rels", "<Relationships xmlns=\"" + RELATIONS + "\">"
				+ relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>");
		entry("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\""
				+ escaped(name) + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
		entry("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + RELATIONS + "\">"
				+ relation(1, "worksheet", "sheet.xml") + relation(2, "styles", "styles.xml") + "</Relationships>");
		entry("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font/><font><b/></font></fonts>"
				+ "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
				+ "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/>"
				+ "<xf fontId=\"1\" applyFont=\"1\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
		this.zip.putNextEntry(dateless("xl/sheet.xml"));
	}

	/**
	 * Writes the first row, which stays in sight.
	 */
	void head(List<String> names) throws IOException {
		this.columns = names.size();
		this.sheet.append(prolog())
			.append("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
					+ "<pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews>"
					+ "<cols><col min=\"1\" max=\"" + this.columns
					+ "\" width=\"18\" customWidth=\"1\"/></cols><sheetData>");
		write(names.toArray(), 1);
	}

	/**
	 * Writes a row.
	 * @param values days, numbers, and what is written as text
	 */
	void row(@Nullable Object... values) throws IOException {
		write(values, 0);
	}

	private void write(@Nullable Object[] values, int style) throws IOException {
		this.rows++;
		this.sheet.append("<row>");
		for (Object value : values) {
			this.sheet.append(cell((value != null) ? value : "", style));
		}
		this.sheet.append("</row>");
	}

	private static String cell(Object value, int style) {
		if (value instanceof LocalDate day) {
			return "<c s=\"2\"><v>" + (day.toEpochDay() - ORIGIN.toEpochDay()) + "</v></c>";
		}
		if (value instanceof Number) {
			return "<c><v>" + value + "</v></c>";
		}
		String text = escaped(value.toString());
		return text.isEmpty() ? "<c/>"
				: "<c s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
	}

	@Override
	public void close() throws IOException {
		char last = (char) ('A' + this.columns - 1);
		this.sheet.append("</sheetData><autoFilter ref=\"A1:" + last + Math.max(this.rows, 1) + "\"/></worksheet>");
		this.sheet.flush();
		this.zip.closeEntry();
		this.zip.close();
	}

	private void entry(String name, String content) throws IOException {
		this.zip.putNextEntry(dateless(name));
		this.zip.write((prolog() + content).getBytes(StandardCharsets.UTF_8));
		this.zip.closeEntry();
	}

	// The same list makes the same bytes, whenever it is written
	private static ZipEntry dateless(String name) {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
		return entry;
	}

	private static String prolog() {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
	}

	private static String type(String part, String type) {
		return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + PART + type + "+xml\"/>";
	}

	private static String relation(int number, String type, String target) {
		return "<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target
				+ "\"/>";
	}

	private static String escaped(String text) {
		return CleanText.atMost(LONGEST, CleanText.line(text))
			.replaceAll("[\\uFFFE\\uFFFF]", "")
			.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;");
	}

}
