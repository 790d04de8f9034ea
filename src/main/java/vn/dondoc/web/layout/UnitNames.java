package vn.dondoc.web.layout;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.dondoc.registry.Unit;
import vn.dondoc.registry.Units;

/**
 * What units are called in the reader's language.
 */
@Component
public class UnitNames {

	private final Units units;

	private final Wording wording;

	UnitNames(Units units, Wording wording) {
		this.units = units;
		this.wording = wording;
	}

	/**
	 * All names.
	 * @return the names by code, in the order of the registry
	 */
	public Map<String, String> all() {
		Map<String, String> names = new LinkedHashMap<>();
		this.units.all().forEach((unit) -> names.put(unit.code(), name(unit)));
		return names;
	}

	/**
	 * The name of one unit.
	 * @param code its code
	 * @return the name, or the code when there is no such unit any more
	 */
	public String name(String code) {
		return this.units.unit(code).map(this::name).orElse(code);
	}

	private String name(Unit unit) {
		return this.wording.title(unit.fact().name(), unit.nameEn());
	}

}
