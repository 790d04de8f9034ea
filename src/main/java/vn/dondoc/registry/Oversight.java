package vn.dondoc.registry;

import java.util.List;

import vn.dondoc.facts.Recipient;

/**
 * The units that watch over a directive.
 *
 * @param focalPoint the codes of the units that follow it up; empty for those whose
 * contacts have that role
 * @param leadership the codes of the units that are told when urging does not help; empty
 * for those whose contacts have that role
 */
public record Oversight(List<String> focalPoint, List<String> leadership) {

	/**
	 * Names no unit.
	 */
	public static final Oversight NONE = new Oversight(List.of(), List.of());

	/**
	 * Takes private copies.
	 */
	public Oversight {
		focalPoint = List.copyOf(focalPoint);
		leadership = List.copyOf(leadership);
	}

	List<String> units(Recipient role) {
		return switch (role) {
			case HOLDER -> List.of();
			case FOCAL_POINT -> this.focalPoint;
			case LEADERSHIP -> this.leadership;
		};
	}

}
