package vn.dondoc.rules;

/**
 * A session was told to halt. What the rules had said until then counts for nothing, and
 * no rule is to blame.
 */
public class StoppedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public StoppedException() {
		super("The rules were told to halt");
	}

}
