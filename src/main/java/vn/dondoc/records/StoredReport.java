package vn.dondoc.records;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Work;

/**
 * A report in the database.
 */
@Entity
@Table(name = "report")
class StoredReport {

	@Id
	@GeneratedValue(strategy = GenerationType.TABLE, generator = "report")
	@TableGenerator(name = "report", table = "id_block", pkColumnName = "block_name", valueColumnName = "next_id",
			pkColumnValue = "report")
	private @Nullable Long id;

	@Column(name = "unit_code")
	private String unit;

	private String directive;

	private String obligation;

	private String period;

	@Enumerated(EnumType.STRING)
	@Column(name = "work_state")
	private Work work;

	@Column(name = "reported_on")
	private LocalDate on;

	@Column(name = "source_text")
	private String source;

	@Column(name = "recorded_at")
	private Instant recordedAt;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected StoredReport() {
	}

	StoredReport(Report report, Instant recordedAt) {
		this.unit = report.duty().unit();
		this.directive = report.duty().directive();
		this.obligation = report.duty().obligation();
		this.period = report.duty().period();
		this.work = report.work();
		this.on = report.on();
		this.source = report.source();
		this.recordedAt = recordedAt;
	}

	Instant recordedAt() {
		return this.recordedAt;
	}

	Report snapshot() {
		return new Report(new DutyKey(this.unit, this.directive, this.obligation, this.period), this.work, this.on,
				this.source);
	}

}
