package vn.dondoc.web.layout;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import vn.dondoc.facts.RuleSource;

/**
 * Where the text of a rule can be read as it was.
 */
@Component
public class RuleLinks {

	/**
	 * The page that shows a rule in a release.
	 * @param release the whole hash of the release
	 * @param rule the rule
	 * @return the address, with the line
	 */
	public String to(String release, RuleSource rule) {
		return to(release, rule.file(), rule.line());
	}

	/**
	 * The page that shows a rule in a release.
	 * @param release the whole hash of the release
	 * @param file the rule file
	 * @param line the line the rule begins on, from 1
	 * @return the address, with the line
	 */
	public String to(String release, String file, int line) {
		return UriComponentsBuilder.fromPath("/rules/releases")
			.pathSegment(release)
			.pathSegment(file.split("/"))
			.queryParam("line", line)
			.fragment("L" + line)
			.encode()
			.toUriString();
	}

}
