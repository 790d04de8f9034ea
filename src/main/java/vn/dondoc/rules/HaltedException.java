package vn.dondoc.rules;

/**
 * A session was told to halt. What the rules had said until then counts for nothing, and
 * no rule is to blame.
 */
public class HaltedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public HaltedException() {
		super("The rules were told to halt");
	}

}
