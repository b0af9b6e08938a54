package org.declinic.language.semantics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.declinic.text.DidYouMean;

/** What names mean in a rule, and what of it means nothing. */
final class RuleScope {

    /** What Drools gives every conclusion. */
    private static final String CONTEXT = "kcontext";

    private final FileScope file;
    private final Map<String, Type> variables = new HashMap<>();
    private final Map<String, Span> boundAt = new HashMap<>();
    private final Set<String> parameters = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Set<String> onOneSide = new HashSet<>();
    private final List<Finding> findings;
    private final boolean isSilent;
    private Set<String> bound = new HashSet<>();
    private boolean extendsAnother;

    /** The scope of a rule, or of a query with its parameters. */
    RuleScope(FileScope file, Unit unit, Collection<String> parameters, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
        this.isSilent = false;
        List<Token> when = unit.when();
        for (int at = 0; at + 1 < when.size(); at++) {
            if (when.get(at).isWord()
                    && (when.get(at + 1).is(":") || when.get(at + 1).is(":="))) {
                boundAt.putIfAbsent(when.get(at).text(), unit.span().at(when.get(at)));
            }
        }
        this.parameters.addAll(parameters);
    }

    private RuleScope(RuleScope same) {
        this.file = same.file;
        this.findings = new ArrayList<>();
        this.isSilent = true;
        variables.putAll(same.variables);
        parameters.addAll(same.parameters);
    }

    /** A scope that knows the same, and whose findings nobody reads. */
    RuleScope silent() {
        return new RuleScope(this);
    }

    /** Whether the rule has variables that are not known here. */
    boolean hasMoreVariables() {
        return extendsAnother;
    }

    /** Says that the rule has the variables of another one too. */
    void extendsAnother() {
        extendsAnother = true;
    }

    FileScope file() {
        return file;
    }

    /** The names that get a value meanwhile, also where they had one before. */
    Set<String> boundBy(Runnable reading) {
        Set<String> outer = bound;
        bound = new HashSet<>();
        reading.run();
        Set<String> inner = bound;
        bound = outer;
        bound.addAll(inner);
        return inner;
    }

    /** Gives a variable a type; one that alternatives give different types is of any. */
    void bind(String variable, Type type) {
        if (variable != null) {
            bound.add(variable);
            Type before = variables.get(variable);
            boolean differs = before != null && type != null && before != type;
            variables.put(variable, differs || ambiguous.contains(variable) ? null : type);
            if (differs) {
                ambiguous.add(variable);
            }
        }
    }

    /** Forgets what was bound since, for variables are not seen outside of a {@code not} or {@code exists}. */
    void onlyBound(Set<String> before) {
        variables.keySet().retainAll(before);
    }

    /** Reads the sides of an {@code or}: behind it, a variable has a value only when each side gives it one. */
    void alternatives(List<Runnable> sides) {
        Map<String, Type> before = new HashMap<>(variables);
        List<Map<String, Type>> bound = new ArrayList<>();
        for (Runnable side : sides) {
            variables.keySet().retainAll(before.keySet());
            side.run();
            bound.add(new HashMap<>(variables));
        }
        variables.keySet().retainAll(before.keySet());
        for (Map<String, Type> side : bound) {
            side.forEach((name, type) -> {
                if (before.containsKey(name)) {
                    return;
                } else if (bound.stream().allMatch(other -> other.containsKey(name))) {
                    bind(name, type);
                } else {
                    onOneSide.add(name);
                }
            });
        }
    }

    /** Whether a name has no value, since only one side of an {@code or} gives it one. */
    boolean isOnOneSide(String name) {
        return onOneSide.contains(name) && !knows(name);
    }

    SortedSet<String> variables() {
        return new TreeSet<>(variables.keySet());
    }

    /** Whether a name has a value here, or may have it from a rule that this one extends. */
    boolean knows(String name) {
        return extendsAnother || binds(name);
    }

    boolean binds(String name) {
        return variables.containsKey(name) || parameters.contains(name);
    }

    Type typeOf(String variable) {
        return variables.get(variable);
    }

    /** Whether a type says nothing about its values. */
    boolean isAnything(Type type) {
        return type.javaClass() == Object.class && type.fields().isEmpty();
    }

    /** The line that imports a type: one line for all of ours. */
    private static String importOf(String qualified) {
        return qualified.startsWith("org.declinic.")
                ? "import " + qualified.substring(0, qualified.lastIndexOf('.')) + ".*"
                : "import " + qualified;
    }

    /** Says once for each line that is missing that it is. */
    void missingImport(Span place, String line) {
        Finding finding = place.finding(Code.MISSING_IMPORT, "this file does not import '" + place.text() + "'")
                .help("write at the beginning of the file: " + line);
        if (!isSilent && file.misses(line)) {
            findings.add(finding);
        }
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    /** Something unknown, with a nearby word, or else what there is. */
    void unknown(Finding finding, String didYouMean, String otherwise) {
        findings.add(finding.help(didYouMean == null ? otherwise : didYouMean));
    }

    void unknownVariable(Span place) {
        String name = place.text();
        if (isOnOneSide(name)) {
            found(place.finding(Code.UNKNOWN_VARIABLE, name + " has no value where the other side of 'or' holds")
                    .help("give it a value on each side, or write a rule for each"));
            return;
        }
        Span bound = boundAt.get(name);
        int line = bound == null ? 0 : bound.place().line();
        if (bound == null) {
            unknown(
                    place.finding(Code.UNKNOWN_VARIABLE, "the rule has no variable '" + name + "'"),
                    name.equalsIgnoreCase(CONTEXT)
                            ? "did you mean '" + CONTEXT + "'?"
                            : DidYouMean.help(name, variables()),
                    name.matches("\\$\\d+")
                            ? "write " + name.substring(1) + "B for an amount"
                            : variables.isEmpty()
                                    ? "give a value this name: " + name + " : field"
                                    : "its variables are " + String.join(", ", variables()));
        } else if (place.place().line() < line) {
            found(place.finding(Code.UNKNOWN_VARIABLE, name + " gets its value only in line " + line)
                    .help("write the fact that gives it above this one"));
        } else {
            found(place.finding(
                            Code.UNKNOWN_VARIABLE,
                            name + " has no value outside of the 'not' or 'exists' of line " + line)
                    .help("use it within those parentheses only"));
        }
    }

    /** A type that this file does not know: others may. */
    void unknownType(String name, Span place) {
        SortedSet<String> elsewhere = file.anywhere(name);
        if (file.importsInVain(name)) {
            return;
        }
        if (elsewhere.isEmpty()) {
            SortedSet<String> known = file.knownTypes();
            unknown(
                    place.finding(Code.UNKNOWN_TYPE, "there is no type '" + name + "'"),
                    DidYouMean.help(name, known),
                    "declare it, or write one of " + String.join(", ", known));
        } else {
            missingImport(place, importOf(elsewhere.first()));
        }
    }
}
