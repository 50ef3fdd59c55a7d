package org.giliran.server.ordered;

import org.jspecify.annotations.Nullable;

import java.util.function.UnaryOperator;

/**
 * A node of {@link OrderedMap}. {@code pending} has been added to its own count, minimum and
 * maximum, not yet to its children's; it is handed down only where the tree is turned, so that a
 * change makes new nodes on one path and a look makes none.
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

    /** The node of the first key under this one: what happens before it needs no walk. */
    final Node<K, V> first;

    /** The node of the last key under this one. */
    final Node<K, V> last;

    final int pending;
    final int minCount;
    final int maxCount;
    private final int size;

    private Node(
            @Nullable Node<K, V> left,
            K key,
            V value,
            int count,
            @Nullable Node<K, V> right,
            int pending) {
        this.left = left;
        this.key = key;
        this.value = value;
        this.count = count;
        this.right = right;
        this.pending = pending;
        first = left == null ? this : left.first;
        last = right == null ? this : right.last;
        int min = count;
        int max = count;
        int nodes = 1;
        if (left != null) {
            min = Math.min(min, left.minCount + pending);
            max = Math.max(max, left.maxCount + pending);
            nodes += left.size;
        }
        if (right != null) {
            min = Math.min(min, right.minCount + pending);
            max = Math.max(max, right.maxCount + pending);
            nodes += right.size;
        }
        minCount = min;
        maxCount = max;
        size = nodes;
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> of(
            @Nullable Node<K, V> left, K key, V value, int count, @Nullable Node<K, V> right) {
        return new Node<>(left, key, value, count, right, 0);
    }

    /** {@code above}: what is pending above this node. */
    OrderedMap.Entry<K, V> entry(int above) {
        return new OrderedMap.Entry<>(key, value, count + above);
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

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> raised(
            @Nullable Node<K, V> node, int by) {
        return node == null ? null : node.plus(by);
    }

    private Node<K, V> plus(int by) {
        return by == 0 ? this : new Node<>(left, key, value, count + by, right, pending + by);
    }

    /** {@code keeps}: a key that is there keeps its count, and takes the given one only if new. */
    static <K extends Comparable<? super K>, V> Node<K, V> with(
            @Nullable Node<K, V> node, K key, V value, int count, boolean keeps) {
        if (node == null) {
            return of(null, key, value, count, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            int own = keeps ? node.count : count;
            return new Node<>(node.left, key, value, own, node.right, node.pending);
        }
        int below = count - node.pending;
        return order < 0
                ? balanced(with(node.left, key, value, below, keeps), node, node.right)
                : balanced(node.left, node, with(node.right, key, value, below, keeps));
    }

    /** The same tree when the key is not there. */
    static <K extends Comparable<? super K>, V> @Nullable Node<K, V> without(
            @Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return joined(node.left(), node.right());
        }
        Node<K, V> before = order < 0 ? node.left : node.right;
        Node<K, V> after = without(before, key);
        if (after == before) {
            return node;
        }
        return order < 0 ? balanced(after, node, node.right) : balanced(node.left, node, after);
    }

    /** Looks at no key: those of a long line are far apart in memory. */
    static <K extends Comparable<? super K>, V> @Nullable Node<K, V> withoutFirst(Node<K, V> node) {
        return node.left == null
                ? node.right()
                : balanced(withoutFirst(node.left), node, node.right);
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> joined(
            @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        OrderedMap.Entry<K, V> next = Walk.first(right);
        Node<K, V> middle = of(null, next.key(), next.value(), next.count(), null);
        return balanced(left, middle, withoutFirst(right));
    }

    /**
     * The entry of {@code middle} between two trees that one insertion or removal has unbalanced at
     * most, and that what is pending in {@code middle} still has to be added to.
     */
    private static <K extends Comparable<? super K>, V> Node<K, V> balanced(
            @Nullable Node<K, V> left, Node<K, V> middle, @Nullable Node<K, V> right) {
        int by = middle.pending;
        if (right != null && size(right) + 1 > DELTA * (size(left) + 1)) {
            return leaningRight(raised(left, by), middle, right.plus(by));
        }
        if (left != null && size(left) + 1 > DELTA * (size(right) + 1)) {
            return leaningLeft(left.plus(by), middle, raised(right, by));
        }
        return new Node<>(left, middle.key, middle.value, middle.count, right, by);
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

    /** The same tree when no key comes before. */
    static <K extends Comparable<? super K>, V> @Nullable Node<K, V> raisedBefore(
            @Nullable Node<K, V> node, K key) {
        if (node == null || key.compareTo(node.first.key) <= 0) {
            return node;
        }
        if (key.compareTo(node.last.key) > 0) {
            return node.plus(1);
        }
        return key.compareTo(node.key) <= 0
                ? new Node<>(
                        raisedBefore(node.left, key),
                        node.key,
                        node.value,
                        node.count,
                        node.right,
                        node.pending)
                : new Node<>(
                        raised(node.left, 1),
                        node.key,
                        node.value,
                        node.count + 1,
                        raisedBefore(node.right, key),
                        node.pending);
    }

    /** The same keys and counts with other values; the same tree when no value is another. */
    @SuppressWarnings("ReferenceEquality") // that nothing has changed saves a copy, no more
    static <K extends Comparable<? super K>, V> @Nullable Node<K, V> mapped(
            @Nullable Node<K, V> node, UnaryOperator<V> change) {
        if (node == null) {
            return null;
        }
        Node<K, V> left = mapped(node.left, change);
        V value = change.apply(node.value);
        Node<K, V> right = mapped(node.right, change);
        return left == node.left && value == node.value && right == node.right
                ? node
                : new Node<>(left, node.key, value, node.count, right, node.pending);
    }
}
