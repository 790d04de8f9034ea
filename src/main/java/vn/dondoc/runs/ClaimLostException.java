package vn.dondoc.runs;

/**
 * Another node has taken the shard meanwhile. Thrown inside a transaction, so that
 * nothing of it is kept.
 */
public class ClaimLostException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ClaimLostException(ShardClaim claim) {
		super(claim + " was taken over by another node");
	}

}
