package vn.dondoc.accounts;

/**
 * A move that accounts do not allow. Nothing was changed.
 */
public class AccountRefusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	AccountRefusal(Reason reason) {
		super(reason.sentence);
		this.reason = reason;
	}

	/**
	 * Why it is not allowed.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Why a move is not allowed.
	 */
	public enum Reason {

		/**
		 * There is no account of that name.
		 */
		NO_SUCH_ACCOUNT("There is no account of that name"),
		/**
		 * The name is taken.
		 */
		NAME_TAKEN("There is an account of that name already"),
		/**
		 * The name is not one an account can have.
		 */
		BAD_NAME("A name has 2 to 50 small letters, digits, dots, dashes, underscores or @, and begins with a letter"),
		/**
		 * It is the last admin that may sign in.
		 */
		LAST_ADMIN("The last enabled admin can neither be disabled nor demoted"),
		/**
		 * Nobody disables the account they are signed in with, nor resets its password.
		 */
		ONESELF("Nobody can disable or reset the account they are signed in with"),
		/**
		 * The current password is wrong.
		 */
		WRONG_PASSWORD("The current password is wrong"),
		/**
		 * The new password is too short.
		 */
		PASSWORD_TOO_SHORT("A password has at least 12 characters"),
		/**
		 * The new password is one that many choose.
		 */
		PASSWORD_COMMON("A password is none that many choose"),
		/**
		 * The new password contains the account's name.
		 */
		PASSWORD_HAS_NAME("A password does not contain the name of the account"),
		/**
		 * The new password is the old one.
		 */
		PASSWORD_UNCHANGED("The new password is the current one"),
		/**
		 * Whoever may hold an account's password cannot confirm that its owner has it.
		 */
		HANDED_BY_ONESELF("Nobody confirms an account that they handed out"),
		/**
		 * The account that confirms is not its owner's alone yet.
		 */
		NOT_YET_OWN("The account is not its owner's alone yet"),
		/**
		 * The pages do not speak that language.
		 */
		UNKNOWN_LANGUAGE("The pages speak vi and en");

		private final String sentence;

		Reason(String sentence) {
			this.sentence = sentence;
		}

	}

}
