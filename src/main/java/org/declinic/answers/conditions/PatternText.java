package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.language.syntax.RuleFile;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** A pattern, which can be had with only the first of its constraints. */
final class PatternText {

    private static final Pattern ACCUMULATE = Pattern.compile("acc(?:umulate)?\\s*\\(");

    private static final Pattern SPACES = Pattern.compile("(" + Named.QUOTED + ")|\\s+");

    /** Its own name, also before an "or" in parentheses, whose name every branch has. */
    private static final Pattern NAME = Pattern.compile("^[$\\w]+\\s*:\\s*\\(?\\s*");

    private final PatternDescr pattern;
    private final String fact;
    private final String whole;
    private final String head;
    private final String tail;
    private final List<Constraint> constraints = new ArrayList<>();

    /** A pattern of a file. Its fact gets a name when it has none, so that it can be asked for. */
    PatternText(RuleFile file, PatternDescr pattern, String name) {
        this.pattern = pattern;
        this.fact = pattern.getIdentifier() == null ? name : pattern.getIdentifier();
        int start = pattern.getStartCharacter();
        int first = start;
        int last = start;
        for (BaseDescr each : pattern.getConstraint().getDescrs()) {
            first = constraints.isEmpty() ? each.getStartCharacter() : first;
            last = each.getEndCharacter() + 1;
            constraints.addAll(
                    Constraint.in(each.getStartCharacter(), file.text().substring(each.getStartCharacter(), last)));
        }
        whole = of(file, start, pattern.getEndCharacter());
        String written = constraints.isEmpty() ? whole : file.text().substring(start, first);
        head = isOfFact(written) ? NAME.matcher(written).replaceFirst("") : written;
        tail = constraints.isEmpty() ? "" : of(file, last, pattern.getEndCharacter());
    }

    /** The text of an element, without what follows it. */
    static String of(RuleFile file, int start, int end) {
        return file.text().substring(start, end + 1).replaceAll("[\\s;,]+$", "");
    }

    /** A text on one line, with single spaces outside of quotes. */
    static String line(String text) {
        return SPACES.matcher(text)
                .replaceAll(found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group(1)));
    }

    List<Constraint> constraints() {
        return constraints;
    }

    /** Whether its constraints can be taken away one by one: by position they cannot. */
    boolean canBeShortened() {
        return !pattern.isQuery() && !isPositional();
    }

    private boolean isPositional() {
        return pattern.getConstraint().getDescrs().stream()
                .anyMatch(each -> each instanceof ExprConstraintDescr constraint
                        && constraint.getType() == ExprConstraintDescr.Type.POSITIONAL);
    }

    /** What kind of condition it is as a whole. */
    ConditionKind kind() {
        if (pattern.isQuery()) {
            return ConditionKind.QUERY;
        }
        return isPositional() && type() != null ? ConditionKind.POSITIONAL : ConditionKind.FACT;
    }

    /** The simple name of the type of facts that it finds; {@code null} when what it finds is from elsewhere. */
    String type() {
        String type = pattern.getObjectType();
        return isOfFact() && pattern.getSource() == null ? type.substring(type.lastIndexOf('.') + 1) : null;
    }

    /** The variable of what it finds. */
    String fact() {
        return fact;
    }

    String whole() {
        return whole;
    }

    /** What it takes its values from; empty where that are the facts. */
    String source() {
        return pattern.getSource() instanceof FromDescr from ? from.getExpression() : "";
    }

    /** What comes before, and any fact of the type. */
    Prefix anyFact(Prefix before) {
        return before.and(fact + " : " + pattern.getObjectType() + "()", fact);
    }

    /** Whether there is a fact to give a name to: queries and accumulated results are none. */
    boolean isOfFact() {
        return isOfFact(whole);
    }

    private boolean isOfFact(String written) {
        return !pattern.isQuery() && !ACCUMULATE.matcher(written).lookingAt();
    }

    /** What comes before, and this pattern with its first constraints and all its variables. */
    Prefix after(Prefix before, int kept) {
        return with(before, constraint -> constraint < kept);
    }

    /** What comes before, and this pattern with one of its constraints and all its variables. */
    Prefix only(Prefix before, int constraint) {
        return with(before, each -> each == constraint);
    }

    private Prefix with(Prefix before, IntPredicate kept) {
        if (kind() == ConditionKind.POSITIONAL) {
            return before.and(fact + " : " + NAME.matcher(whole).replaceFirst(""), fact);
        }
        if (!canBeShortened()) {
            return before.and(whole);
        }
        List<String> written = new ArrayList<>();
        for (int i = 0; i < constraints.size(); i++) {
            if (kept.test(i) || !constraints.get(i).tests()) {
                written.add(constraints.get(i).text());
            } else {
                written.addAll(constraints.get(i).bindings());
            }
        }
        String text = String.join("\n, ", written) + tail;
        if (!isOfFact()) {
            return before.and((written.isEmpty() ? head.replaceAll("[\\s;]+$", "") : head) + text);
        }
        return before.and(fact + " : " + head + text, fact);
    }
}
