package org.declinic.cases.adapter;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The functions and variables that can be used at a place of a mapping: those of all that is around it. */
final class Names {

    /** What is in a bracket or in a definition. */
    private record Inner(boolean isDefinition, Set<String> functions, Set<String> variables, Set<String> hiding) {

        Inner(boolean isDefinition) {
            this(isDefinition, new HashSet<>(), new HashSet<>(), new HashSet<>());
        }
    }

    private final Set<String> given;
    private final Deque<Inner> inner = new ArrayDeque<>();

    /** Begins with the functions that are given, as {@code name/arguments}. */
    Names(Set<String> given) {
        this.given = given;
        inner.push(new Inner(false));
    }

    void enterBracket() {
        inner.push(new Inner(false));
    }

    void enterDefinition() {
        inner.push(new Inner(true));
    }

    /** Leaves a bracket, and what is in it. */
    void leaveBracket() {
        inner.pop();
    }

    /** Ends a definition, or an argument: what it defines cannot be used behind it. */
    void semicolon() {
        boolean isDefinition = inner.pop().isDefinition;
        if (!isDefinition) {
            enterBracket();
        }
    }

    void addFunction(String function) {
        inner.peek().functions.add(function);
    }

    void addVariable(String variable) {
        inner.peek().variables.add(variable);
    }

    /** Adds a parameter with a dollar sign, which is a function too. */
    void addParameter(String name) {
        addVariable(name);
        if (given.contains(name + "/0")) {
            inner.peek().hiding.add(name);
        }
        addFunction(name + "/0");
    }

    boolean hasFunction(String function) {
        return given.contains(function) || inner.stream().anyMatch(each -> each.functions.contains(function));
    }

    boolean hasVariable(String variable) {
        return inner.stream().anyMatch(each -> each.variables.contains(variable));
    }

    /** Whether a function is not the given one of its name, but a parameter. */
    boolean isHidden(String name) {
        return inner.stream().anyMatch(each -> each.hiding.contains(name));
    }

    /** The functions as {@code name/arguments}, in order. */
    Collection<String> functions() {
        Set<String> all = new TreeSet<>(given);
        inner.forEach(each -> all.addAll(each.functions));
        all.removeIf(name -> name.startsWith("_"));
        return all;
    }

    Collection<String> variables() {
        Set<String> all = new TreeSet<>();
        inner.forEach(each -> all.addAll(each.variables));
        return all;
    }
}
