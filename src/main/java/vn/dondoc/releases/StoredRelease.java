package vn.dondoc.releases;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.Release;

/**
 * A release in the database.
 */
@Entity
@Table(name = "rule_release")
class StoredRelease {

	@Id
	@GeneratedValue(strategy = GenerationType.TABLE, generator = "rule_release")
	@TableGenerator(name = "rule_release", table = "id_block", pkColumnName = "block_name", valueColumnName = "next_id",
			pkColumnValue = "rule_release", allocationSize = 1)
	private @Nullable Long id;

	@Column(name = "content_hash")
	private String hash;

	@Column(name = "created_at")
	private Instant createdAt;

	private String author;

	@ElementCollection
	@CollectionTable(name = "rule_release_file", joinColumns = @JoinColumn(name = "release_id"))
	@MapKeyColumn(name = "file_name")
	@Column(name = "content")
	private Map<String, String> files = new TreeMap<>();

	@SuppressWarnings("NullAway.Init") // for JPA
	protected StoredRelease() {
	}

	StoredRelease(Release release, String author, Instant createdAt) {
		this.hash = release.hash();
		this.files.putAll(release.files());
		this.author = author;
		this.createdAt = createdAt;
	}

	String author() {
		return this.author;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	String hash() {
		return this.hash;
	}

	Release snapshot() {
		return Release.of(this.files);
	}

}
