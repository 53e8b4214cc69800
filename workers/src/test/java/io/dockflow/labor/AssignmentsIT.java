package io.dockflow.labor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class AssignmentsIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	Assignments assignments;

	TestSite site;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
	}

	@Test
	void asksWhoHasTheSkillAndTheLeastToDo() {
		this.site.worker("packing");
		var one = this.site.worker("picking");
		var other = this.site.worker("picking");

		var first = assign("A");
		var second = assign("B");

		assertThat(first.assignee()).isEqualTo(one);
		assertThat(second.assignee()).isEqualTo(other);
		assertThat(first.dueAt()).isAfter(Instant.now());
		assertThat(first.slaAt()).isAfter(first.dueAt());
	}

	@Test
	void knowsWhoDidTheWorkOrHasIt() {
		var worker = this.site.worker("picking");

		assertThat(this.assignments.whoDoes(TaskKind.PICK, key("W"), "picking")).isEqualTo("picking");
		assign("W");
		assertThat(this.assignments.whoDoes(TaskKind.PICK, key("W"), "picking")).isEqualTo(worker);
		assertThat(this.assignments.whoDoes(TaskKind.PACK, key("W"), "packing")).isEqualTo("packing");
		this.assignments.finish(TaskKind.PICK, key("W"), "somebody-else");
		assertThat(this.assignments.whoDoes(TaskKind.PICK, key("W"), "picking")).isEqualTo("somebody-else");
	}

	@Test
	void leavesItToTheQueueWhenNobodyHasTheSkill() {
		this.site.worker("packing");

		assertThat(assign("A").assignee()).isNull();
	}

	@Test
	void asksAgainWhoIsFreeOnceTheWorkIsDone() {
		var only = this.site.worker("picking");
		var other = this.site.worker("picking");
		assign("A");
		assign("B");

		this.assignments.finish(TaskKind.PICK, key("B"), null);

		assertThat(assign("C").assignee()).isEqualTo(other);
		this.assignments.cancel(TaskKind.PICK, key("A"));
		assertThat(assign("D").assignee()).isEqualTo(only);
	}

	@Test
	void spreadsWorkThatComesAtOnce() throws Exception {
		for (int worker = 0; worker < 4; worker++) {
			this.site.worker("picking");
		}

		var asked = new ArrayList<Future<Assignment>>();
		try (var threads = Executors.newFixedThreadPool(4)) {
			for (int list = 0; list < 4; list++) {
				var key = "P" + list;
				asked.add(threads.submit(() -> assign(key)));
			}
		}

		var assignees = new ArrayList<String>();
		for (var one : asked) {
			assignees.add(one.get().assignee());
		}
		assertThat(assignees).doesNotContainNull().doesNotHaveDuplicates();
	}

	private Assignment assign(String key) {
		return this.assignments.assign(TaskKind.PICK, key(key), this.site.siteId(), "picking", null);
	}

	private String key(String key) {
		return this.site.siteId() + key;
	}

}
