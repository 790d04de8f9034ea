package vn.dondoc.rules.language;

import java.util.List;

/**
 * A rule file, read.
 *
 * @param name its name
 * @param rules its lawful rules, in their order
 * @param flaws what is wrong in it; it may go no further unless there is nothing
 */
public record RuleFile(String name, List<RuleTree> rules, List<Flaw> flaws) {

	/**
	 * The longest text that is read at all.
	 */
	public static final int LONGEST = 1_000_000;

	/**
	 * Reads a rule file. Takes time in proportion to its length, and executes nothing.
	 * @param name its name
	 * @param text its text
	 * @return the file
	 */
	public static RuleFile read(String name, String text) {
		Flaws flaws = new Flaws();
		if (text.length() > LONGEST) {
			flaws.add(1, 1, Message.of("file.long", LONGEST));
			return new RuleFile(name, List.of(), flaws.list());
		}
		FileParser parser = new FileParser(new Cursor(text, new Lexer(text, flaws).tokens()), flaws);
		return new RuleFile(name, parser.rules(), flaws.list().stream().sorted(Flaw.BY_PLACE).toList());
	}

}
