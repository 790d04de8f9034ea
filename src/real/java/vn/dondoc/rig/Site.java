package vn.dondoc.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.dondoc.rig.RigFiles.Ladder;

/**
 * The folders of an organisation made up for the rig: so many units with one contact
 * each, a focal point, and rules by which every unit is told something every day.
 *
 * @param folder where they lie
 */
record Site(Path folder) {

	static final String FOCAL_POINT = "focal@rig.example";

	/**
	 * Writes the folders.
	 * @param folder where
	 * @param units how many units there are
	 * @param dues the due date of each milestone that every unit owes
	 * @param ladder the rhythm of what is said of it
	 */
	static Site of(Path folder, int units, List<LocalDate> dues, Ladder ladder) {
		Site site = new Site(folder.toAbsolutePath());
		RigFiles.copy(Path.of("config", "calendar"), site.config().resolve("calendar"));
		RigFiles.write(site.config().resolve("units.yml"), "units:\n" + IntStream.rangeClosed(1, units)
			.mapToObj(Site::unit)
			.collect(Collectors.joining()));
		RigFiles.write(site.config().resolve("baseline.yml"), "reports: []\nreadings: []\n");
		site.writeRules(site.rules(), dues, ladder);
		return site;
	}

	/**
	 * Writes a folder of rules.
	 * @param folder where
	 * @param dues the due date of each milestone that every unit owes
	 * @param ladder the rhythm
	 */
	void writeRules(Path folder, List<LocalDate> dues, Ladder ladder) {
		RigFiles.write(folder.resolve("duties.drl"), RigFiles.duties(dues));
		RigFiles.write(folder.resolve("ladder.drl"), ladder.text());
	}

	Path config() {
		return this.folder.resolve("config");
	}

	Path rules() {
		return this.folder.resolve("rules");
	}

	Path mail() {
		try {
			return Files.createDirectories(this.folder.resolve("mail"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String code(int number) {
		return "U%03d".formatted(number);
	}

	static String address(int number) {
		return "u%03d@rig.example".formatted(number);
	}

	private static String unit(int number) {
		String focalPoint = (number == 1)
				? "      - { role: FOCAL_POINT, name: Đầu mối, email: " + FOCAL_POINT
						+ ", locale: vi }\n" : "";
		return """
				  - code: %1$s
				    name: Đơn vị %2$d
				    kind: DEPARTMENT
				    contacts:
				      - { role: HOLDER, name: Đơn vị %2$d, email: %3$s, locale: vi }
				""".formatted(code(number), number, address(number)) + focalPoint;
	}

}
