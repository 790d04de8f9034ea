package vn.dondoc.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dondoc.configfile.AdminFile;
import vn.dondoc.configfile.YamlFile;
import vn.dondoc.configfile.YamlMap;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Recipient;
import vn.dondoc.text.TextLimit;

/**
 * {@code units.yml}: the units with which a registry begins.
 */
public final class UnitsFile {

	private static final String NAME = "units.yml";

	private static final List<String> LOCALES = List.of("en", "vi");

	private static final String USUAL_LOCALE = "vi";

	private UnitsFile() {
	}

	/**
	 * Whether there is such a file, right or wrong.
	 * @param configDir the folder that may hold {@code units.yml}
	 * @return {@code false} when it was left out
	 */
	public static boolean isIn(Path configDir) {
		return AdminFile.in(configDir, NAME).exists();
	}

	/**
	 * Reads the units. Only {@code code}, {@code name} and {@code kind} are required; a
	 * contact without {@code locale} is written to in Vietnamese.
	 * @param configDir the folder that holds {@code units.yml}
	 * @return the units, at least one, in the order of the file; codes are unique,
	 * parents are units of the same file and never above themselves
	 * @throws vn.dondoc.configfile.BadFileException if the file is missing or anything in
	 * it is wrong; carries every problem
	 */
	public static List<Unit> read(Path configDir) {
		return YamlFile.read(AdminFile.in(configDir, NAME), UnitsFile::units);
	}

	private static List<Unit> units(YamlMap top) {
		List<Unit> units = new ArrayList<>();
		Map<String, YamlMap> places = new HashMap<>();
		for (YamlMap map : top.requiredMaps("units")) {
			Unit unit = unit(map);
			units.add(unit);
			YamlMap earlier = places.putIfAbsent(unit.code(), map);
			if (earlier != null && !unit.code().isEmpty()) {
				map.problem("code",
						"code '" + unit.code() + "' is given twice, in lines " + earlier.line() + " and " + map.line());
			}
		}
		Parents.check(units, places);
		return units;
	}

	/**
	 * Reads one unit as rules see it. Only {@code code} and {@code kind} are required.
	 * @param map the keys of the unit
	 * @return the unit; its name is its code when none is given
	 */
	public static OrgUnit fact(YamlMap map) {
		String code = code(map);
		String name = map.optionalText("name", TextLimit.UNIT_NAME);
		String kind = map.requiredText("kind", TextLimit.UNIT_KIND);
		boolean specialised = orElse(map.optionalFlag("specialised"), false);
		List<String> lists = map.texts("lists", TextLimit.UNIT_LIST).stream().distinct().toList();
		String parent = map.optionalText("parent");
		boolean active = orElse(map.optionalFlag("active"), true);
		return new OrgUnit(code, (name != null) ? name : code, kind, specialised, lists, parent, active);
	}

	private static Unit unit(YamlMap map) {
		OrgUnit fact = fact(map);
		if (!map.has("name")) {
			map.requiredText("name");
		}
		String nameEn = map.optionalText("name_en", TextLimit.UNIT_NAME);
		List<Contact> contacts = map.maps("contacts").stream().map((contact) -> contact(fact.code(), contact)).toList();
		return new Unit(fact, nameEn, contacts);
	}

	private static String code(YamlMap map) {
		String code = map.requiredText("code");
		if (!code.isEmpty() && (!code.matches("[\\p{L}\\p{M}\\p{N}._-]+") || TextLimit.UNIT_CODE.isExceededBy(code))) {
			map.problem("code", "code '" + code + "' will not do; expected up to " + TextLimit.UNIT_CODE.most()
					+ " letters, digits, '.', '_' or '-'");
		}
		return code;
	}

	private static Contact contact(String unit, YamlMap map) {
		Recipient role = map.requiredConstant("role", Recipient.class);
		String name = map.requiredText("name", TextLimit.PERSON);
		String email = map.requiredText("email");
		if (!email.isEmpty() && !EmailAddress.isValid(email)) {
			map.problem("email", "'" + email + "' is not an e-mail address; expected one such as vpb@bgtvt.example");
		}
		String locale = map.has("locale") ? map.requiredKnown("locale", LOCALES) : USUAL_LOCALE;
		boolean deputy = orElse(map.optionalFlag("deputy"), false);
		return new Contact(unit, role, name, email, locale, deputy, null);
	}

	private static boolean orElse(@Nullable Boolean given, boolean otherwise) {
		return (given != null) ? given : otherwise;
	}

}
