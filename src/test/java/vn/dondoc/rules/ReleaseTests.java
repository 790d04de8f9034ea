package vn.dondoc.rules;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A release is known by its hash.
 */
class ReleaseTests {

	private static final Release RELEASE = Release.of(Map.of("a.drl", "one", "b.drl", "two"));

	@Test
	void theSameFilesHaveTheSameHash() {
		Map<String, String> others = new TreeMap<>(java.util.Comparator.reverseOrder());
		others.putAll(Map.of("b.drl", "two", "a.drl", "one"));
		assertThat(Release.of(others)).isEqualTo(RELEASE);
		assertThat(RELEASE.hash()).matches("[0-9a-f]{64}").startsWith(RELEASE.shortHash());
		assertThat(RELEASE.shortHash()).hasSize(10);
	}

	@Test
	void anyChangeChangesTheHash() {
		assertThat(hash("a.drl", "one", "b.drl", "two ")).isNotEqualTo(RELEASE.hash());
		assertThat(hash("a.drl", "one", "c.drl", "two")).isNotEqualTo(RELEASE.hash());
		assertThat(hash("a.drl", "two", "b.drl", "one")).isNotEqualTo(RELEASE.hash());
		assertThat(Release.of(Map.of("a.drl", "one")).hash()).isNotEqualTo(RELEASE.hash());
	}

	@Test
	void aTextCannotPassForANameOrAnotherFile() {
		assertThat(hash("ab", "c", "d", "e")).isNotEqualTo(hash("a", "bc", "d", "e"));
		assertThat(hash("a", "b", "c", "d")).isNotEqualTo(Release.of(Map.of("a", "bcd")).hash());
		assertThat(hash("a", "1:b", "c", "")).isNotEqualTo(hash("a", "", "c", "1:b"));
	}

	@Test
	void theFilesOfAReleaseNeverChange() {
		Map<String, String> files = new TreeMap<>(Map.of("a.drl", "one"));
		Release release = Release.of(files);
		files.put("a.drl", "two");
		assertThat(release.files()).isEqualTo(Map.of("a.drl", "one")).isUnmodifiable();
	}

	private static String hash(String name1, String text1, String name2, String text2) {
		return Release.of(Map.of(name1, text1, name2, text2)).hash();
	}

}
