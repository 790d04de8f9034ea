package vn.dondoc.rules.engine;

import java.util.Set;
import java.util.stream.Collectors;

import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.dondoc.rules.RuleText;
import vn.dondoc.rules.language.RulePrinter;

/**
 * Reads what was printed for the engine with the engine's own parser: it must find the
 * rules that the gate found, and nothing else. Should a text ever break out of its
 * quotation marks, this is where it shows.
 */
public final class DroolsCrossCheck {

	private static final Logger logger = LoggerFactory.getLogger(DroolsCrossCheck.class);

	private DroolsCrossCheck() {
	}

	public static boolean agrees(RuleText printed) {
		try {
			DrlParser parser = new DrlParser();
			PackageDescr read = parser.parse(false, printed.text());
			return !parser.hasErrors() && read != null && onlyRules(read)
					&& read.getRules().size() == printed.trees().size() && names(read).equals(printed.trees().keySet())
					&& read.getRules().stream().allMatch(DroolsCrossCheck::plain);
		}
		catch (DroolsParserException | RuntimeException ex) {
			logger.error("What was printed for the engine cannot be read back", ex);
			return false;
		}
	}

	private static boolean onlyRules(PackageDescr read) {
		return read.getName().equals(RulePrinter.PACKAGE) && read.getFunctions().isEmpty()
				&& read.getFunctionImports().isEmpty() && read.getAccumulateImports().isEmpty()
				&& read.getTypeDeclarations().isEmpty() && read.getEnumDeclarations().isEmpty()
				&& read.getEntryPointDeclarations().isEmpty() && read.getWindowDeclarations().isEmpty()
				&& read.getAttributes().isEmpty() && read.getImports().size() == 2 && read.getGlobals().size() == 2;
	}

	private static Set<String> names(PackageDescr read) {
		return read.getRules().stream().map(RuleDescr::getName).collect(Collectors.toSet());
	}

	private static boolean plain(RuleDescr rule) {
		AndDescr conditions = rule.getLhs();
		return !rule.isQuery() && rule.getParentName() == null && rule.getAnnotations().isEmpty()
				&& rule.getNamedConsequences().isEmpty() && conditions.getDescrs().size() == 1
				&& plain(conditions.getDescrs().get(0)) && oneStatement(rule);
	}

	private static boolean plain(BaseDescr part) {
		return part instanceof PatternDescr pattern && pattern.getSource() == null && pattern.getBehaviors().isEmpty()
				&& "$fact".equals(pattern.getIdentifier());
	}

	private static boolean oneStatement(RuleDescr rule) {
		String statement = String.valueOf(rule.getConsequence()).strip();
		return statement.matches("(duties|alerts)\\.[^;{}]*;");
	}

}
