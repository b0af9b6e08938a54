package org.declinic.answers.conditions;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.drools.model.From;
import org.drools.model.From0;
import org.drools.model.From1;
import org.drools.model.From2;
import org.drools.model.From3;
import org.drools.model.Variable;

/**
 * Values that a pattern takes from elsewhere.
 *
 * @param variables what they are computed of
 * @param computing computes them, or something that holds them
 */
record Values(Variable<?>[] variables, Computing computing) {

    /** As Drools compiled it. */
    interface Computing {
        Object of(Object[] arguments) throws Exception;
    }

    /** Of a source, or {@code null} where it takes more than can be given to it here. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Values of(From<?> from) {
        if (from instanceof From0 none) {
            return new Values(new Variable[0], arguments -> none.getProvider().apply());
        } else if (from instanceof From2 two) {
            return new Values(
                    new Variable[] {two.getVariable(), two.getVariable2()},
                    arguments -> two.getProvider().apply(arguments[0], arguments[1]));
        } else if (from instanceof From3 three) {
            return new Values(
                    new Variable[] {three.getVariable(), three.getVariable2(), three.getVariable3()},
                    arguments -> three.getProvider().apply(arguments[0], arguments[1], arguments[2]));
        } else if (from instanceof From1 one) {
            return new Values(
                    new Variable[] {one.getVariable()},
                    arguments -> one.getProvider() == null
                            ? arguments[0]
                            : one.getProvider().apply(arguments[0]));
        }
        return null;
    }

    /** The values of a type, or {@code null} when they are unknown. */
    Collection<?> of(Row row, Class<?> type) {
        try {
            Collection<?> all = each(computing.of(row.all(variables)));
            return all == null ? null : all.stream().filter(type::isInstance).toList();
        } catch (Exception ofWhatIsUnknown) {
            return null;
        }
    }

    private static Collection<?> each(Object all) {
        if (all instanceof Iterable<?> several) {
            return StreamSupport.stream(several.spliterator(), false).toList();
        } else if (all instanceof Object[] array) {
            return Arrays.asList(array);
        } else if (all instanceof Stream<?>) {
            throw new IllegalStateException("a stream can be read only once");
        }
        return all == null ? null : List.of(all);
    }
}
