package org.declinic.project.generated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Values that come with unequal chances. A value may be {@code null}, for unknown. */
final class Weighted<T> {

    private final List<T> drawn = new ArrayList<>();

    /** Adds a value; its chance is its weight in the sum of all weights. */
    Weighted<T> with(int weight, T value) {
        drawn.addAll(Collections.nCopies(weight, value));
        return this;
    }

    T draw(Chance chance) {
        return drawn.get(chance.between(0, drawn.size() - 1));
    }
}
