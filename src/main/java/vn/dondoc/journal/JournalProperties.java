package vn.dondoc.journal;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Where the journal's head is written out.
 *
 * @param heads the file; empty for none
 */
@ConfigurationProperties("dondoc.journal")
record JournalProperties(@DefaultValue(JournalProperties.USUAL) String heads) {

	static final String USUAL = "data/journal-heads";

	private static final String IN_MEMORY = "jdbc:h2:mem:";

	/**
	 * The file; {@code null} for none. A database in memory is another one at each start,
	 * so that heads of it are kept only when that is asked for.
	 */
	@Nullable Path file(String database) {
		boolean kept = StringUtils.hasText(this.heads) && !(this.heads.equals(USUAL) && database.startsWith(IN_MEMORY));
		return kept ? Path.of(this.heads) : null;
	}

}
