package io.dockflow.labor;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Standards applied to documents by the measures of their capabilities.
 */
@Component
class MeasuredStandards implements Standards {

	private static final WorkMeasure.Work UNKNOWN = new WorkMeasure.Work(1, 0, 0, null);

	private final JdbcClient jdbc;

	private final LearnedStandards learned;

	private final Map<TaskKind, WorkMeasure> measures = new EnumMap<>(TaskKind.class);

	MeasuredStandards(JdbcClient jdbc, LearnedStandards learned, List<WorkMeasure> measures) {
		this.jdbc = jdbc;
		this.learned = learned;
		measures.forEach((measure) -> this.measures.put(measure.kind(), measure));
	}

	@Override
	public Optional<Duration> planned(TaskKind kind, String businessKey, String siteId) {
		return measure(kind, businessKey)
			.map((work) -> Duration.ofSeconds(corrected(kind, siteId).plannedSeconds(work)));
	}

	/** The engineers' word. */
	LabourStandard engineered(TaskKind kind) {
		return this.jdbc.sql("SELECT * FROM labour_standard WHERE task_kind = ?")
			.param(kind.code())
			.query(LabourStandard.class)
			.single();
	}

	/** What the site really takes. */
	LabourStandard corrected(TaskKind kind, String siteId) {
		return engineered(kind).times(this.learned.factor(kind, siteId));
	}

	/** The same for a document whose measure may know how urgent it is. */
	LabourStandard corrected(TaskKind kind, String businessKey, String siteId) {
		var standard = corrected(kind, siteId);
		var measure = this.measures.get(kind);
		var priority = (measure != null) ? measure.priority(businessKey) : OptionalInt.empty();
		return priority.isPresent() ? standard.asUrgentAs(priority.getAsInt()) : standard;
	}

	/** Who must not do which of the work, by business key. */
	Map<String, Set<String>> barred(TaskKind kind, Set<String> businessKeys) {
		var measure = this.measures.get(kind);
		return (measure != null) ? measure.barred(businessKeys) : Map.of();
	}

	/** Work of a document nobody knows is one line. */
	WorkMeasure.Work work(TaskKind kind, String businessKey) {
		return measure(kind, businessKey).orElse(UNKNOWN);
	}

	Optional<WorkMeasure.Way> way(TaskKind kind, String businessKey) {
		return Optional.ofNullable(this.measures.get(kind)).flatMap((measure) -> measure.way(businessKey));
	}

	void requireWanted(TaskKind kind, String businessKey) {
		Optional.ofNullable(this.measures.get(kind)).ifPresent((measure) -> measure.requireWanted(businessKey));
	}

	private Optional<WorkMeasure.Work> measure(TaskKind kind, String businessKey) {
		return Optional.ofNullable(this.measures.get(kind)).flatMap((measure) -> measure.measure(businessKey));
	}

}
