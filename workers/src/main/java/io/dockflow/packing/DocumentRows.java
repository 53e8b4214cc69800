package io.dockflow.packing;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

@Component
class DocumentRows implements Documents {

	private final JdbcClient jdbc;

	private final Clock clock;

	DocumentRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public long store(Kind kind, String number, String contentType, byte[] content) {
		var key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				INSERT INTO document (kind, number, content_type, content, created_at)
				VALUES (:kind, :number, :type, :content, :at)
				""")
			.param("kind", kind.name())
			.param("number", number)
			.param("type", contentType)
			.param("content", content)
			.param("at", UtcTime.of(this.clock.instant()))
			.update(key);
		return Objects.requireNonNull(key.getKey()).longValue();
	}

	@Override
	public Optional<Document> find(long id) {
		return this.jdbc.sql("SELECT * FROM document WHERE id = :id")
			.param("id", id)
			.query((row, index) -> new Document(row.getLong("id"), Kind.valueOf(row.getString("kind")),
					row.getString("number"), row.getString("content_type"), row.getBytes("content"),
					UtcTime.required(row, "created_at")))
			.optional();
	}

	@Override
	public List<DocumentInfo> ofNumber(String number) {
		return this.jdbc
			.sql("SELECT id, kind, number, content_type, created_at FROM document WHERE number = :number ORDER BY id")
			.param("number", number)
			.query((row, index) -> new DocumentInfo(row.getLong("id"), Kind.valueOf(row.getString("kind")),
					row.getString("number"), row.getString("content_type"), UtcTime.required(row, "created_at")))
			.list();
	}

}
