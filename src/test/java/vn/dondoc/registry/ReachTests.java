package vn.dondoc.registry;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Recipient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom a mail to a role reaches.
 */
class ReachTests {

	@Test
	void theUnitsOwnContactsOfTheRole() {
		Reach reach = reach(Recipient.HOLDER, contact(Recipient.HOLDER, "a@Example.EXAMPLE"),
				contact(Recipient.FOCAL_POINT, "f@x.example"));
		assertThat(addresses(reach)).containsExactly("a@example.example");
		assertThat(reach.inPlaceOf()).isNull();
		assertThat(reach.refused()).isEmpty();
	}

	@Test
	void theFocalPointStandsInForARoleWithoutAUsableAddress() {
		Reach reach = reach(Recipient.HOLDER, contact(Recipient.HOLDER, "a@x.example, b@x.example"),
				contact(Recipient.FOCAL_POINT, "f@x.example"));
		assertThat(addresses(reach)).containsExactly("f@x.example");
		assertThat(reach.inPlaceOf()).isEqualTo(Recipient.HOLDER);
		assertThat(reach.refused()).extracting(Contact::email).containsExactly("a@x.example, b@x.example");
	}

	@Test
	void nobodyWhenTheFocalPointHasNoneEither() {
		Reach reach = reach(Recipient.LEADERSHIP, contact(Recipient.HOLDER, "a@x.example"));
		assertThat(reach.contacts()).isEmpty();
		assertThat(reach.inPlaceOf()).isEqualTo(Recipient.LEADERSHIP);
	}

	@Test
	void theRoleIsLookedForUpwards() {
		Directory directory = Directory
			.of(List.of(unit("BELOW", "ABOVE"), unit("ABOVE", null, contact(Recipient.LEADERSHIP, "above@x.example"))));
		assertThat(addresses(directory.reach("BELOW", Recipient.LEADERSHIP))).containsExactly("above@x.example");
	}

	private static Reach reach(Recipient role, Contact... contacts) {
		return Directory.of(List.of(unit("A", null, contacts))).reach("A", role);
	}

	private static List<String> addresses(Reach reach) {
		return reach.contacts().stream().map(Contact::email).toList();
	}

	private static Contact contact(Recipient role, String email) {
		return new Contact("A", role, "A", email, "vi");
	}

	private static Unit unit(String code, @Nullable String parent, Contact... contacts) {
		return new Unit(new OrgUnit(code, code, "DEPARTMENT", false, List.of(), parent, true), null, List.of(contacts));
	}

}
