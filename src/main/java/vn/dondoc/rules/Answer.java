package vn.dondoc.rules;

import java.util.List;

/**
 * What a rulebook answered for one chunk of facts.
 *
 * @param <T> what was asked for
 * @param results what the rules said, in no order
 * @param failures the files that could not be asked; what they would have said is missing
 */
public record Answer<T>(List<T> results, List<RuleFailure> failures) {
}
