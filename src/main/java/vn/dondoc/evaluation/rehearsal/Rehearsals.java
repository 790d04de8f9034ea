package vn.dondoc.evaluation.rehearsal;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Service;

/**
 * Rehearses on the facts in the database. Changes nothing.
 */
@Service
public class Rehearsals {

	/**
	 * Rehearses files against the rules that run now.
	 * @param files the text of each file by its name, all files of the candidate
	 * @param on the day
	 * @return what they would change
	 * @throws vn.dondoc.rules.RuleProblemsException if the files do not pass the gate
	 */
	public Rehearsal rehearse(Map<String, String> files, LocalDate on) {
		throw new UnsupportedOperationException();
	}

}
