package org.giliran.server.ordered;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * A node of {@link OrderedMap}. {@code pending} has been added to its own count, minimum and
 * maximum, not yet to its children's.
 */
final class Node<K extends Comparable<? super K>, V> {
    private static final int DELTA = 3;
    private static final int GAMMA = 2;

    final K key;
    final V value;
    final int count;

    /** As stored, without what is pending here: for whoever looks at keys only. */
    final @Nullable Node<K, V> left;

    /** As stored, like {@code left}. */
    final @Nullable Node<K, V> right;

    private final int pending;
    private final int minCount;
    private final int maxCount;
    private final int size;

    private Node(
            @Nullable Node<K, V> left,
            K key,
            V value,
            int count,
            @Nullable Node<K, V> right,
            int pending,
            int minCount,
            int maxCount) {
        this.left = left;
        this.key = key;
        this.value = value;
        this.count = count;
        this.right = right;
        this.pending = pending;
        this.minCount = minCount;
        this.maxCount = maxCount;
        this.size = size(left) + 1 + size(right);
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> of(
            @Nullable Node<K, V> left, K key, V value, int count, @Nullable Node<K, V> right) {
        int min = Math.min(count, Math.min(minCount(left), minCount(right)));
        int max = Math.max(count, Math.max(maxCount(left), maxCount(right)));
        return new Node<>(left, key, value, count, right, 0, min, max);
    }

    OrderedMap.Entry<K, V> entry() {
        return new OrderedMap.Entry<>(key, value, count);
    }

    @Nullable Node<K, V> left() {
        return raised(left, pending);
    }

    @Nullable Node<K, V> right() {
        return raised(right, pending);
    }

    static int size(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    private static int minCount(@Nullable Node<?, ?> node) {
        return node == null ? Integer.MAX_VALUE : node.minCount;
    }

    private static int maxCount(@Nullable Node<?, ?> node) {
        return node == null ? Integer.MIN_VALUE : node.maxCount;
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> raised(
            @Nullable Node<K, V> node, int by) {
        if (node == null || by == 0) {
            return node;
        }
        return new Node<>(
                node.left,
                node.key,
                node.value,
                node.count + by,
                node.right,
                node.pending + by,
                node.minCount + by,
                node.maxCount + by);
    }

    static <K extends Comparable<? super K>, V> Node<K, V> with(
            @Nullable Node<K, V> node, K key, V value, int count) {
        if (node == null) {
            return of(null, key, value, count, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return of(node.left(), key, value, count, node.right());
        }
        return order < 0
                ? balanced(with(node.left(), key, value, count), node, node.right())
                : balanced(node.left(), node, with(node.right(), key, value, count));
    }

    static <K extends Comparable<? super K>, V> @Nullable Node<K, V> without(
            @Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return joined(node.left(), node.right());
        }
        return order < 0
                ? balanced(without(node.left(), key), node, node.right())
                : balanced(node.left(), node, without(node.right(), key));
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> joined(
            @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        Node<K, V> next = first(right);
        return balanced(left, next, without(right, next.key));
    }

    static <K extends Comparable<? super K>, V> Node<K, V> first(Node<K, V> node) {
        Node<K, V> found = node;
        for (Node<K, V> left = found.left(); left != null; left = found.left()) {
            found = left;
        }
        return found;
    }

    /**
     * The entry of {@code middle} between two trees that one insertion or removal has unbalanced at
     * most.
     */
    private static <K extends Comparable<? super K>, V> Node<K, V> balanced(
            @Nullable Node<K, V> left, Node<K, V> middle, @Nullable Node<K, V> right) {
        if (right != null && size(right) + 1 > DELTA * (size(left) + 1)) {
            return leaningRight(left, middle, right);
        }
        if (left != null && size(left) + 1 > DELTA * (size(right) + 1)) {
            return leaningLeft(left, middle, right);
        }
        return of(left, middle.key, middle.value, middle.count, right);
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> leaningRight(
            @Nullable Node<K, V> left, Node<K, V> middle, Node<K, V> right) {
        Node<K, V> inner = right.left();
        if (inner == null || size(inner) + 1 < GAMMA * (size(right.right) + 1)) {
            return over(over(left, middle, inner), right, right.right());
        }
        return over(
                over(left, middle, inner.left()), inner, over(inner.right(), right, right.right()));
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> leaningLeft(
            Node<K, V> left, Node<K, V> middle, @Nullable Node<K, V> right) {
        Node<K, V> inner = left.right();
        if (inner == null || size(inner) + 1 < GAMMA * (size(left.left) + 1)) {
            return over(left.left(), left, over(inner, middle, right));
        }
        return over(
                over(left.left(), left, inner.left()), inner, over(inner.right(), middle, right));
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> over(
            @Nullable Node<K, V> left, Node<K, V> middle, @Nullable Node<K, V> right) {
        return of(left, middle.key, middle.value, middle.count, right);
    }

    static <K extends Comparable<? super K>, V> @Nullable Node<K, V> raisedBefore(
            @Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        if (key.compareTo(node.key) <= 0) {
            return of(
                    raisedBefore(node.left(), key), node.key, node.value, node.count, node.right());
        }
        return of(
                raised(node.left(), 1),
                node.key,
                node.value,
                node.count + 1,
                raisedBefore(node.right(), key));
    }

    static <K extends Comparable<? super K>, V> void collect(
            @Nullable Node<K, V> node,
            int least,
            int most,
            int max,
            List<OrderedMap.Entry<K, V>> found) {
        if (node == null || node.maxCount < least || node.minCount > most || found.size() >= max) {
            return;
        }
        collect(node.left(), least, most, max, found);
        if (node.count >= least && node.count <= most && found.size() < max) {
            found.add(node.entry());
        }
        collect(node.right(), least, most, max, found);
    }

    static <K extends Comparable<? super K>, V> void forEach(
            @Nullable Node<K, V> node, BiConsumer<? super K, ? super V> action) {
        if (node != null) {
            forEach(node.left, action);
            action.accept(node.key, node.value);
            forEach(node.right, action);
        }
    }
}
