package vn.dondoc.calendar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.dondoc.configfile.AdminFile;
import vn.dondoc.configfile.AdminFolder;
import vn.dondoc.configfile.BadFileException;
import vn.dondoc.configfile.FileProblem;
import vn.dondoc.configfile.RefusedFileException;

/**
 * Where working calendars come from.
 */
public final class Calendars {

	static final int FIRST_YEAR = 1900;

	static final int LAST_YEAR = 2199;

	private static final String FOLDER = "calendar";

	private Calendars() {
	}

	/**
	 * Reads the official years; any other year from 1900 to 2199 is computed from the
	 * Labour Code 2019, provisionally, when it is first asked for.
	 * @param configDir the folder that may hold {@code calendar/*.yml}, one file a year
	 * @return the calendar; wholly computed when there are no files
	 * @throws BadFileException if anything in any file is wrong or a year is given twice;
	 * carries every problem of every file
	 */
	public static WorkingCalendar read(Path configDir) {
		List<FileProblem> problems = new ArrayList<>();
		Map<Integer, CalendarFile> years = new HashMap<>();
		for (AdminFile found : files(configDir)) {
			try {
				CalendarFile file = CalendarFile.read(found);
				CalendarFile earlier = years.putIfAbsent(file.year(), file);
				if (earlier != null) {
					problems.add(problem(found.name(),
							"the year " + file.year() + " is already given by " + earlier.shownName()));
				}
			}
			catch (BadFileException ex) {
				problems.addAll(ex.problems());
			}
		}
		if (!problems.isEmpty()) {
			throw new BadFileException(problems);
		}
		Map<Integer, SpecialDays> official = new HashMap<>();
		years.forEach((year, file) -> official.put(year, file.days()));
		return new VietnameseWorkingCalendar(official);
	}

	/**
	 * A calendar without any official year.
	 * @return the calendar, every year of it provisional
	 */
	public static WorkingCalendar computed() {
		return new VietnameseWorkingCalendar(Map.of());
	}

	private static List<AdminFile> files(Path configDir) {
		try {
			return AdminFolder.yamlFiles(configDir, FOLDER);
		}
		catch (RefusedFileException ex) {
			throw new BadFileException(List.of(problem(FOLDER, "is not a folder that can be read within " + configDir
					+ "; expected files such as 2022.yml in it")));
		}
	}

	private static FileProblem problem(String file, String message) {
		return new FileProblem(file, 0, 0, message);
	}

}
