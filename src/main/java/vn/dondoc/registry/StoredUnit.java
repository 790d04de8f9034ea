package vn.dondoc.registry;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.OrgUnit;

/**
 * A unit in the database.
 */
@Entity
@Table(name = "org_unit")
class StoredUnit {

	@Id
	private String code;

	private String name;

	@Column(name = "name_en")
	private @Nullable String nameEn;

	private String kind;

	private boolean specialised;

	@Column(name = "parent_code")
	private @Nullable String parent;

	private boolean active;

	@Column(name = "position_no")
	private int position;

	@ElementCollection
	@CollectionTable(name = "org_unit_list", joinColumns = @JoinColumn(name = "unit_code"))
	@Column(name = "list_name")
	@OrderColumn(name = "position_no")
	private List<String> lists = new ArrayList<>();

	@SuppressWarnings("NullAway.Init") // for JPA
	protected StoredUnit() {
	}

	StoredUnit(Unit unit, int position) {
		OrgUnit fact = unit.fact();
		this.code = fact.code();
		this.name = fact.name();
		this.nameEn = unit.nameEn();
		this.kind = fact.kind();
		this.specialised = fact.specialised();
		this.parent = fact.parent();
		this.active = fact.active();
		this.position = position;
		this.lists.addAll(fact.lists());
	}

	String code() {
		return this.code;
	}

	Unit snapshot(List<Contact> contacts) {
		OrgUnit fact = new OrgUnit(this.code, this.name, this.kind, this.specialised, this.lists, this.parent,
				this.active);
		return new Unit(fact, this.nameEn, contacts);
	}

}
