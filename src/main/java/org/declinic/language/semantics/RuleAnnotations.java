package org.declinic.language.semantics;

import static java.util.stream.Collectors.toCollection;
import static org.declinic.text.RuleHeader.AGAINST;
import static org.declinic.text.RuleHeader.ATTEMPT;
import static org.declinic.text.RuleHeader.AUDIENCE;
import static org.declinic.text.RuleHeader.BASIS;
import static org.declinic.text.RuleHeader.CAUSE;
import static org.declinic.text.RuleHeader.CERTAINTY;
import static org.declinic.text.RuleHeader.FORBIDS;
import static org.declinic.text.RuleHeader.MAY_BE_WRONG;
import static org.declinic.text.RuleHeader.ONCE;
import static org.declinic.text.RuleHeader.ORDER;
import static org.declinic.text.RuleHeader.REMEDY;
import static org.declinic.text.RuleHeader.SOURCE;
import static org.declinic.text.RuleHeader.STAGE;
import static org.declinic.text.RuleHeader.TITLE;
import static org.declinic.text.RuleHeader.TOLD;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.text.DidYouMean;

/** Checks what is always true of a rule: its annotations, their values and their order. */
final class RuleAnnotations {

    /** The annotations of a rule about a cause, in their order. */
    static final List<String> OF_CAUSE = List.of(CAUSE, TITLE, TOLD, CERTAINTY, BASIS, SOURCE, MAY_BE_WRONG);

    /** The annotations of a rule that speaks against causes, in their order. */
    private static final List<String> OF_OBJECTION = List.of(AGAINST, CERTAINTY, SOURCE, MAY_BE_WRONG);

    /** The annotations of a rule about a remedy, in their order. */
    static final List<String> OF_REMEDY = List.of(REMEDY, TITLE, STAGE, ATTEMPT, AUDIENCE, ORDER, SOURCE, MAY_BE_WRONG);

    /** All of them. */
    static final Set<String> KNOWN = Stream.of(OF_CAUSE, OF_OBJECTION, OF_REMEDY, List.of(FORBIDS))
            .flatMap(List::stream)
            .collect(toCollection(TreeSet::new));

    /** Those that are the row's where a row of a table gives the reason. */
    private static final List<String> OF_ROW = List.of(CERTAINTY, SOURCE);

    /** Those without which a rule works. */
    private static final Set<String> GOOD_TO_HAVE = Set.of(SOURCE, MAY_BE_WRONG);

    private final Rule rule;
    private final List<Finding> findings;

    private RuleAnnotations(Rule rule, List<Finding> findings) {
        this.rule = rule;
        this.findings = findings;
    }

    static void check(Rule rule, List<Finding> findings) {
        RuleAnnotations check = new RuleAnnotations(rule, findings);
        check.checkNames();
        check.checkEffects();
        rule.annotation(CAUSE).ifPresent(kind -> check.checkAll(OF_CAUSE));
        rule.annotation(REMEDY).ifPresent(kind -> check.checkAll(OF_REMEDY));
        rule.annotation(AGAINST).ifPresent(kind -> check.checkAll(OF_OBJECTION));
        new AnnotationTexts(rule, findings).check();
        new AnnotationValues(rule, findings).check();
    }

    private void checkNames() {
        Annotated.checkNames(rule.annotations(), KNOWN, findings);
        Annotated.checkTwice("the rule", rule.annotations(), KNOWN, findings);
    }

    /** Names those of another kind of rule, or of questions, which nobody reads. */
    private void checkEffects() {
        Map<String, List<String>> kinds = Map.of(AGAINST, OF_OBJECTION, CAUSE, OF_CAUSE, REMEDY, OF_REMEDY);
        List<String> own = kinds.keySet().stream()
                .filter(kind -> has(rule.annotations(), kind))
                .sorted()
                .toList();
        for (Annotation annotation : rule.annotations()) {
            String name = annotation.name();
            List<String> of = kinds.keySet().stream()
                    .filter(kind -> kinds.get(kind).contains(name))
                    .sorted()
                    .toList();
            if (QuestionReader.KNOWN.contains(name) && !KNOWN.contains(name)) {
                noEffect(annotation, "at a rule", "a query");
            } else if (!own.isEmpty() && !of.isEmpty() && own.stream().noneMatch(of::contains)) {
                noEffect(annotation, "beside @" + own.get(0), "a rule with @" + String.join(" or @", of));
            }
        }
    }

    private void noEffect(Annotation annotation, String where, String of) {
        findings.add(annotation
                .nameSpan()
                .finding(Code.BAD_ANNOTATION, "@" + annotation.name() + " has no effect " + where)
                .as(Severity.WARNING)
                .help("remove it: it is for " + of));
    }

    private void checkAll(List<String> inOrder) {
        List<String> missing = inOrder.stream()
                .filter(name ->
                        !ONCE.contains(name) && !name.equals(BASIS) && !(OF_ROW.contains(name) && aRowGivesTheReason()))
                .filter(name -> !has(rule.annotations(), name))
                .toList();
        List<String> written = rule.annotations().stream()
                .map(Annotation::name)
                .filter(inOrder::contains)
                .toList();
        for (String name : missing) {
            Span before = AnnotationsOnce.placeBefore(rule, name, inOrder);
            Finding finding = before.finding(Code.MISSING_ANNOTATION, "the rule has no @" + name);
            findings.add(
                    GOOD_TO_HAVE.contains(name)
                            ? finding.as(Severity.WARNING)
                                    .help(
                                            name.equals(SOURCE)
                                                    ? "write what it rests on: @source( \"...\" )"
                                                    : "write when it is mistaken: @mayBeWrong( \"...\" )")
                            : finding.help("write @" + name + "( ... ) below this"));
        }
        if (aRowGivesTheReason()) {
            rule.annotations().stream()
                    .filter(annotation -> OF_ROW.contains(annotation.name()))
                    .forEach(annotation -> findings.add(annotation
                            .nameSpan()
                            .finding(Code.ANNOTATION_TWICE, "the " + annotation.name() + " is that of the row")
                            .as(Severity.WARNING)
                            .help("leave @" + annotation.name() + " out here")));
        }
        List<String> sorted = inOrder.stream().filter(written::contains).toList();
        if (!written.equals(sorted) && Set.copyOf(written).size() == written.size()) {
            findings.add(outOfOrder(inOrder)
                    .nameSpan()
                    .finding(Code.ANNOTATION_ORDER, "the annotations are not in their order")
                    .help("write them in this order: @" + String.join(", @", sorted)));
        }
    }

    /** Whether 'then' says {@code because( kcontext, $row, ... )}. */
    private boolean aRowGivesTheReason() {
        List<Token> then = rule.unit().then();
        int[] calls = IntStream.range(0, Math.max(0, then.size() - 5))
                .filter(at -> then.get(at).is("because"))
                .toArray();
        return calls.length > 0
                && IntStream.of(calls)
                        .allMatch(at -> then.get(at + 3).is(",")
                                && then.get(at + 4).isWord()
                                && then.get(at + 5).is(","));
    }

    /** The first annotation that belongs above the one before it. */
    private Annotation outOfOrder(List<String> inOrder) {
        int last = -1;
        for (Annotation annotation : rule.annotations()) {
            int rank = inOrder.indexOf(annotation.name());
            if (rank >= 0 && rank < last) {
                return annotation;
            }
            last = Math.max(rank, last);
        }
        throw new IllegalStateException("all are in order");
    }

    /** Whether a rule has an annotation, if only with a slip in its name. */
    static boolean has(List<Annotation> annotations, String name) {
        return annotations.stream()
                .anyMatch(annotation ->
                        DidYouMean.nearest(annotation.name(), List.of(name)).isPresent());
    }
}
