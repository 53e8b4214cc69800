package io.dockflow.waves;

import java.util.List;

/**
 * Puts picks together into the carts of one walk each. Every pick is in exactly one
 * batch; a batch exceeds the cart only when a single pick alone does.
 */
@FunctionalInterface
public interface Batching {

	List<Batch> batch(List<BatchLine> lines, CartCapacity cart);

}
