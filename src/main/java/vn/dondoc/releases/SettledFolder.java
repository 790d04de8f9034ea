package vn.dondoc.releases;

import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.rules.RuleProblemsException;

/**
 * Reads the rule folder when nobody is writing to it: when nothing in it was written
 * within the settling time and it looked the same before and after it was read. A file
 * that is still being saved, or a set of files of which some are still to come, is thus
 * not taken for a change.
 */
@Component
class SettledFolder {

	private static final int LONGEST_WAIT = 5;

	private static final int LOOKS_A_SETTLE = 4;

	private final RulesProperties properties;

	private final Sleeper patience;

	SettledFolder(RulesProperties properties, Sleeper patience) {
		this.properties = properties;
		this.patience = patience;
	}

	/**
	 * The stamps of the folder as they are now.
	 */
	FolderStamps stamps() {
		return FolderStamps.of(this.properties.dir());
	}

	/**
	 * Reads the folder if it has settled.
	 * @return what it holds, or empty when it is being written to
	 */
	Optional<Reading> read() {
		FolderStamps before = stamps();
		return quiet(before) ? readSince(before) : Optional.empty();
	}

	/**
	 * Reads the folder once it has settled, which it is given five times the settling
	 * time for.
	 * @return what it holds, or empty when it is being written to without end
	 */
	Optional<Reading> await() {
		Duration settle = this.properties.settle();
		Duration step = settle.dividedBy(LOOKS_A_SETTLE);
		FolderStamps before = stamps();
		int still = 0;
		for (int waited = 0; waited <= LONGEST_WAIT * LOOKS_A_SETTLE; waited++) {
			// Whoever stamps files may have another clock; what stood still for the whole
			// time has settled whatever its stamps say
			Optional<Reading> reading = (still >= LOOKS_A_SETTLE || quiet(before)) ? readSince(before)
					: Optional.empty();
			if (reading.isPresent()) {
				return reading;
			}
			this.patience.pause(step);
			FolderStamps after = stamps();
			still = after.equals(before) ? still + 1 : 0;
			before = after;
		}
		return Optional.empty();
	}

	private boolean quiet(FolderStamps stamps) {
		Duration settle = this.properties.settle();
		if (settle.isZero()) {
			return true;
		}
		Instant latest = this.patience.now().toInstant().minus(settle);
		return stamps.before(FileTime.from(latest));
	}

	private Optional<Reading> readSince(FolderStamps before) {
		Reading reading = read(before);
		return stamps().equals(before) ? Optional.of(reading) : Optional.empty();
	}

	private Reading read(FolderStamps stamps) {
		try {
			return new Reading(stamps, RuleFolder.read(this.properties.dir()), List.of());
		}
		catch (RuleProblemsException ex) {
			return new Reading(stamps, null, ex.problems());
		}
	}

	/**
	 * What the folder holds.
	 *
	 * @param stamps its stamps when it was read
	 * @param release its files; {@code null} when they could not be read
	 * @param problems why not
	 */
	record Reading(FolderStamps stamps, @Nullable Release release, List<RuleProblem> problems) {
	}

}
