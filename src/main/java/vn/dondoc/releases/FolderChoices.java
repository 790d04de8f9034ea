package vn.dondoc.releases;

import java.io.IOException;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

import vn.dondoc.releases.CandidateRefusedException.Reason;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.RuleProblemsException;

/**
 * The two ways out when the rule folder of this node differs from what runs: the folder
 * is submitted as it is, or what runs is written into it.
 */
@Service
public class FolderChoices {

	private static final Logger logger = LoggerFactory.getLogger(FolderChoices.class);

	private final FolderIntake folder;

	private final Candidates candidates;

	private final CandidateBook book;

	private final Releases releases;

	private final RulesProperties properties;

	FolderChoices(FolderIntake folder, Candidates candidates, CandidateBook book, Releases releases,
			RulesProperties properties) {
		this.folder = folder;
		this.candidates = candidates;
		this.book = book;
		this.releases = releases;
		this.properties = properties;
	}

	/**
	 * Submits the whole folder, as any candidate.
	 * @param hash the hash of the folder as it was shown
	 * @param by the account that asks for it
	 * @param comment why; may be empty
	 * @return the candidate as it stands now
	 * @throws CandidateRefusedException if the folder is another by now, or is what runs
	 */
	public Candidate take(String hash, String by, String comment) {
		Release found = require(hash);
		return this.candidates.submitFolder(found, found, by, comment, this.releases.activeHash().orElse(null));
	}

	/**
	 * Writes what runs into the folder; rule files that do not run are deleted there.
	 * Their text is kept.
	 * @param hash the hash of the folder as it was shown
	 * @param by the account that asks for it
	 * @throws CandidateRefusedException if the folder is another by now, cannot be
	 * written or is one of links, or if nothing runs
	 */
	public void write(String hash, String by) {
		Release found = require(hash);
		Release runs = this.releases.active().orElseThrow(() -> new CandidateRefusedException(Reason.UNKNOWN));
		this.book.keep(found, by);
		try {
			RuleFolder.write(this.properties.dir(), found, runs);
			this.book.overwritten(found, runs, by);
		}
		catch (IOException | RuleProblemsException ex) {
			logger.warn("What runs could not be written into the rule folder", ex);
			throw new CandidateRefusedException(Reason.FOLDER_CLOSED);
		}
		finally {
			this.folder.look();
		}
	}

	private Release require(String hash) {
		this.folder.look();
		return Optional.of(hash)
			.flatMap((shown) -> this.folder.read().filter((read) -> read.hash().equals(shown)))
			.orElseThrow(() -> new CandidateRefusedException(Reason.FOLDER_CHANGED));
	}

}
