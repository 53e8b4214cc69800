package io.dockflow.bench.day;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import io.dockflow.routing.DeskPlan;
import io.dockflow.routing.Point;
import io.dockflow.waves.planning.Pick;
import io.dockflow.waves.planning.PlannedCart;
import io.dockflow.waves.planning.WavePlan;
import io.dockflow.waves.planning.WaveTask;

/**
 * Checks a wave's plan with code of its own: everything picked once from bins that have
 * it, no cart overloaded, and each walk as long as it says and past every bin.
 */
final class DayJudge {

	private DayJudge() {
	}

	static boolean isValid(WaveTask task, WavePlan plan) {
		Map<Long, Long> open = new HashMap<>();
		long[] left = new long[task.cells().size()];
		task.cells().forEach((cell) -> left[cell.number()] = cell.free());
		for (Pick pick : task.picks()) {
			open.merge(pick.id(), pick.quantity(), Long::sum);
			left[pick.cell()] += pick.quantity();
		}
		for (PlannedCart cart : plan.carts()) {
			for (Pick pick : cart.picks()) {
				open.merge(pick.id(), -pick.quantity(), Long::sum);
				left[pick.cell()] -= pick.quantity();
				if (!task.cells().get(pick.cell()).pool().equals(pick.itemId())
						|| !task.cells().get(pick.cell()).place().equals(pick.place())) {
					return false;
				}
			}
			if (!isWalk(cart, (DeskPlan) task.floor()) || !fits(cart)) {
				return false;
			}
		}
		for (long cell : left) {
			if (cell < 0) {
				return false;
			}
		}
		return open.values().stream().allMatch((quantity) -> quantity == 0);
	}

	/** A pick that no cart holds goes alone. */
	private static boolean fits(PlannedCart cart) {
		Map<String, Long> volume = new HashMap<>();
		cart.picks()
			.forEach((pick) -> volume.merge(pick.orderNumber(), pick.quantity() * pick.unitVolumeMm3(), Long::sum));
		long totes = volume.values()
			.stream()
			.mapToLong((mm3) -> Math.ceilDiv(mm3, DayBenchmark.CART.toteVolumeMm3()))
			.sum();
		return cart.picks().size() == 1
				|| totes <= DayBenchmark.CART.totes() && cart.picks().size() <= DayBenchmark.CART.lines();
	}

	private static boolean isWalk(PlannedCart cart, DeskPlan floor) {
		List<Point> path = cart.route().path();
		HashSet<Point> open = new HashSet<>();
		for (Pick pick : cart.picks()) {
			var point = floor.point(pick.place());
			open.add(new Point(floor.grid().x(point.aisle()), point.y()));
		}
		long length = 0;
		for (int corner = 1; corner < path.size(); corner++) {
			Point from = path.get(corner - 1);
			Point to = path.get(corner);
			if (from.x() != to.x() && from.y() != to.y()) {
				return false;
			}
			length += Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
			open.removeIf((stop) -> isBetween(from, to, stop));
		}
		return open.isEmpty() && length == cart.route().lengthMm() && path.getFirst().equals(floor.desk())
				&& path.getLast().equals(floor.desk());
	}

	private static boolean isBetween(Point from, Point to, Point stop) {
		return stop.x() >= Math.min(from.x(), to.x()) && stop.x() <= Math.max(from.x(), to.x())
				&& stop.y() >= Math.min(from.y(), to.y()) && stop.y() <= Math.max(from.y(), to.y());
	}

}
