package org.giliran.server.ordered;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiConsumer;

/** Looks into a tree of {@link Node}s, making none: what is pending is added up on the way. */
final class Walk {
    private Walk() {}

    /** The value of a key, or null. */
    static <K extends Comparable<? super K>, V> @Nullable V findValue(
            @Nullable Node<K, V> root, K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return node.value;
            }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    /** The entry of a key, or null; looks at one key when it is the first. */
    static <K extends Comparable<? super K>, V> OrderedMap.@Nullable Entry<K, V> find(
            @Nullable Node<K, V> root, K key) {
        if (root != null && key.compareTo(root.first.key) == 0) {
            return first(root);
        }
        int above = 0;
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return node.entry(above);
            }
            above += node.pending;
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    static <K extends Comparable<? super K>, V> OrderedMap.Entry<K, V> first(Node<K, V> root) {
        int above = 0;
        Node<K, V> node = root;
        while (node.left != null) {
            above += node.pending;
            node = node.left;
        }
        return node.entry(above);
    }

    static <K extends Comparable<? super K>, V> V firstValue(Node<K, V> root) {
        return root.first.value;
    }

    static <K extends Comparable<? super K>, V> int countBefore(@Nullable Node<K, V> root, K key) {
        if (root == null || key.compareTo(root.first.key) <= 0) {
            return 0;
        }
        if (key.compareTo(root.last.key) > 0) {
            return Node.size(root);
        }
        int before = 0;
        Node<K, V> node = root;
        while (node != null) {
            if (key.compareTo(node.key) <= 0) {
                node = node.left;
            } else {
                before += Node.size(node.left) + 1;
                node = node.right;
            }
        }
        return before;
    }

    /**
     * Adds the first entries with a count from {@code least} to {@code most} until {@code max} are
     * found; {@code above} is what is pending above the node.
     */
    static <K extends Comparable<? super K>, V> void collect(
            @Nullable Node<K, V> node,
            int above,
            int least,
            int most,
            int max,
            List<OrderedMap.Entry<K, V>> found) {
        if (node == null
                || node.maxCount < (long) least - above
                || node.minCount > (long) most - above
                || found.size() >= max) {
            return;
        }
        int below = above + node.pending;
        collect(node.left, below, least, most, max, found);
        int own = node.count + above;
        if (own >= least && own <= most && found.size() < max) {
            found.add(node.entry(above));
        }
        collect(node.right, below, least, most, max, found);
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
