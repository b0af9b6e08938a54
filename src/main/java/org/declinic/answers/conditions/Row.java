package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.model.Binding;
import org.drools.model.Variable;

/**
 * Facts and values that have come through the beginning of a rule, by the variables that stand for them. Immutable; a value
 * that is bound is computed when it is asked for.
 */
final class Row {

    /** Before the first element. */
    static final Row NOTHING = new Row(null, null, null, "", true, true);

    /** Drools renames what is named within an accumulate or a forall. */
    private static final Pattern SCOPE = Pattern.compile("_\\d+_sCoPe$");

    private static final char OPEN = 'u';

    private final Row before;
    private final String name;
    private final String plainName;
    private final Object value;
    private final String marks;
    private final boolean now;
    private final boolean firm;

    private Row(Row before, String name, Object value, String marks, boolean now, boolean firm) {
        this.before = before;
        this.name = name;
        this.plainName = plain(name);
        this.value = value;
        this.marks = marks;
        this.now = now;
        this.firm = firm;
    }

    private record Bound(Binding binding, Row row) {
        private Object value() {
            return binding.eval(row.all(binding.getInputVariables()));
        }
    }

    Row with(Variable<?> variable, Object found) {
        return with(variable.getName(), found);
    }

    Row with(String variable, Object found) {
        return new Row(this, variable, found, marks, now, firm);
    }

    Row with(Binding binding) {
        return with(binding.getBoundVariable(), new Bound(binding, this));
    }

    /** The same behind one more element, as it was tested. */
    Row tested(List<Tested> tested) {
        StringBuilder all = new StringBuilder(marks);
        tested.forEach(each -> all.append(each.mark()));
        return new Row(
                this,
                null,
                null,
                all.toString(),
                now && tested.stream().allMatch(Tested::holds),
                firm && tested.stream().allMatch(Tested::firm));
    }

    /** The same row, as if all so far were met for sure: for what is within an element, and is told of it alone. */
    Row within() {
        return new Row(this, null, null, marks, true, true);
    }

    /** What came through the inside of an element, behind it. */
    Row behind(Row outer) {
        return new Row(this, null, null, marks, now && outer.now, firm && outer.firm);
    }

    /** Whether it meets all so far, so that the rule goes on with it. */
    boolean now() {
        return now;
    }

    /** Whether it meets all so far whatever may become known. */
    boolean firm() {
        return now && firm;
    }

    /** How each condition so far was met, a letter for each. */
    String marks() {
        return marks;
    }

    /** How many conditions so far may still be met. */
    long open() {
        return marks.chars().filter(mark -> mark == OPEN).count();
    }

    boolean has(String variable) {
        return find(variable) != null;
    }

    /** A variable's value; throws what computing it throws. */
    Object get(String variable) {
        Object found = find(variable).value;
        return found instanceof Bound bound ? bound.value() : found;
    }

    Object[] all(Variable<?>[] variables) {
        Object[] values = new Object[variables.length];
        for (int i = 0; i < variables.length; i++) {
            values[i] = get(variables[i].getName());
        }
        return values;
    }

    /** A variable's value, which may be unknown; empty when it cannot be computed of these facts. */
    Optional<Optional<Object>> value(String variable) {
        try {
            return Optional.of(Optional.ofNullable(get(variable)));
        } catch (RuntimeException notOfTheseFacts) {
            return Optional.empty();
        }
    }

    /** What was found since an earlier row, in order; not what was computed of it. */
    List<Object> since(Row earlier) {
        List<Object> found = new ArrayList<>();
        for (Row row = this; row != earlier && row != null; row = row.before) {
            if (row.name != null && !(row.value instanceof Bound)) {
                found.add(0, row.value);
            }
        }
        return found;
    }

    private Row find(String variable) {
        Row row = this;
        while (row != null && !variable.equals(row.name) && !variable.equals(row.plainName)) {
            row = row.before;
        }
        return row;
    }

    /** A name as it is written. */
    static String plain(String name) {
        return name != null && name.endsWith("_sCoPe") ? SCOPE.matcher(name).replaceFirst("") : name;
    }
}
