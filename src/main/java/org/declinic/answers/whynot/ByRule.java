package org.declinic.answers.whynot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.declinic.limits.Allowance;

/**
 * Something that is found out of each rule once, where rules wait for each other. For one thread.
 *
 * @param <T> what is found out
 */
public final class ByRule<T> {

    private final Function<String, T> find;
    private final T inCircle;
    private final Map<String, T> found = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int circles;

    /**
     * Nothing is found out yet.
     *
     * @param find finds it out of a rule, by the rules that it waits for
     * @param inCircle what counts for a rule that waits for itself
     */
    public ByRule(Function<String, T> find, T inCircle) {
        this.find = find;
        this.inCircle = inCircle;
    }

    /**
     * What is found out of a rule. What was found within a circle of rules counts only there, and is not kept.
     *
     * @param rule its name
     * @return the same for the same rule
     */
    public T of(String rule) {
        if (found.containsKey(rule)) {
            return found.get(rule);
        }
        if (!open.add(rule)) {
            circles++;
            return inCircle;
        }
        Allowance.poll();
        int before = circles;
        T result = find.apply(rule);
        open.remove(rule);
        if (circles == before || open.isEmpty()) {
            found.put(rule, result);
        }
        return result;
    }
}
