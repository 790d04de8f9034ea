package vn.dondoc.runs;

/**
 * What came of opening a run.
 *
 * @param outcome what came of it
 * @param run the run that was opened, or the one in its way
 */
record RunStartResult(Outcome outcome, Run run) {

	/**
	 * What may come of it.
	 */
	enum Outcome {

		/** It is open. */
		BEGUN,
		/** Another run goes on, and has to be brought to its end first. */
		BUSY,
		/** It is wanted no more: another of its date has begun. */
		NOT_WANTED

	}

}
