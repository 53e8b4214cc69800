package io.dockflow.waves.batching;

/**
 * Puts orders onto the current cart as they come, and takes the next cart when one does
 * not fit: what planned batches are compared with. O(n).
 */
final class FirstCome {

	private FirstCome() {
	}

	static Carts carts(BatchingProblem problem, OrderTours tours) {
		var carts = new Carts(problem);
		var members = new int[problem.size()];
		var size = 0;
		var capacity = problem.capacity();
		var left = capacity.clone();
		for (var order = 0; order < members.length; order++) {
			var load = problem.load(order);
			if (!fits(load, left)) {
				carts.open(members, size, tours.of(members, size));
				size = 0;
				left = capacity.clone();
			}
			for (var dimension = 0; dimension < left.length; dimension++) {
				left[dimension] -= load[dimension];
			}
			members[size++] = order;
		}
		carts.open(members, size, tours.of(members, size));
		return carts;
	}

	private static boolean fits(long[] load, long[] left) {
		for (var dimension = 0; dimension < left.length; dimension++) {
			if (load[dimension] > left[dimension]) {
				return false;
			}
		}
		return true;
	}

}
