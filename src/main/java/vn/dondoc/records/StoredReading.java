package vn.dondoc.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;

/**
 * A reading in the database.
 */
@Entity
@Table(name = "reading")
class StoredReading {

	@Id
	@GeneratedValue(strategy = GenerationType.TABLE, generator = "reading")
	@TableGenerator(name = "reading", table = "id_block", pkColumnName = "block_name", valueColumnName = "next_id",
			pkColumnValue = "reading")
	private @Nullable Long id;

	@Column(name = "unit_code")
	private String unit;

	private String directive;

	private String obligation;

	private String period;

	@Column(name = "reading_value")
	private @Nullable BigDecimal value;

	private @Nullable Boolean reached;

	@Column(name = "read_on")
	private LocalDate on;

	@Column(name = "source_text")
	private String source;

	@Column(name = "recorded_at")
	private Instant recordedAt;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected StoredReading() {
	}

	StoredReading(Reading reading, Instant recordedAt) {
		this.unit = reading.duty().unit();
		this.directive = reading.duty().directive();
		this.obligation = reading.duty().obligation();
		this.period = reading.duty().period();
		this.value = reading.value();
		this.reached = reading.reached();
		this.on = reading.on();
		this.source = reading.source();
		this.recordedAt = recordedAt;
	}

	Instant recordedAt() {
		return this.recordedAt;
	}

	Reading snapshot() {
		BigDecimal percent = (this.value != null) ? this.value.stripTrailingZeros() : null;
		return new Reading(new DutyKey(this.unit, this.directive, this.obligation, this.period), percent, this.reached,
				this.on, this.source);
	}

}
