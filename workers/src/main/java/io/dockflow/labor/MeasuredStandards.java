package io.dockflow.labor;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

	/** Work of a document nobody knows is one line. */
	WorkMeasure.Work work(TaskKind kind, String businessKey) {
		return measure(kind, businessKey).orElse(UNKNOWN);
	}

	Optional<WorkMeasure.Way> way(TaskKind kind, String businessKey) {
		return Optional.ofNullable(this.measures.get(kind)).flatMap((measure) -> measure.way(businessKey));
	}

	private Optional<WorkMeasure.Work> measure(TaskKind kind, String businessKey) {
		return Optional.ofNullable(this.measures.get(kind)).flatMap((measure) -> measure.measure(businessKey));
	}

}
