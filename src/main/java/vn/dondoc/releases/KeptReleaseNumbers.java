package vn.dondoc.releases;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The numbers that releases were given when they were kept. They never change, so each is
 * read once.
 */
@Component
class KeptReleaseNumbers implements ReleaseNumbers {

	private final StoredReleases releases;

	private final Map<String, Long> known = new ConcurrentHashMap<>();

	KeptReleaseNumbers(StoredReleases releases) {
		this.releases = releases;
	}

	@Override
	public OptionalLong of(String hash) {
		Long number = this.known.computeIfAbsent(hash, this::read);
		return (number != null) ? OptionalLong.of(number) : OptionalLong.empty();
	}

	private @Nullable Long read(String hash) {
		return this.releases.numberOf(hash).orElse(null);
	}

}
