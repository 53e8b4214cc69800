package io.dockflow.labor;

import java.time.Duration;
import java.util.Optional;

/**
 * How long work takes: the engineered standard, corrected by what was learned of the
 * site.
 */
public interface Standards {

	/** Empty when nobody measures such work, or the document is not known. */
	Optional<Duration> planned(TaskKind kind, String businessKey, String siteId);

}
