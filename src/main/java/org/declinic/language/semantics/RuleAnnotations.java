package org.declinic.language.semantics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
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

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declinic.conclusions.Attempt;
import org.declinic.conclusions.Audience;
import org.declinic.conclusions.Basis;
import org.declinic.conclusions.Stage;
import org.declinic.conclusions.Stop;
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
    private static final List<String> OF_CAUSE = List.of(CAUSE, TITLE, TOLD, CERTAINTY, BASIS, SOURCE, MAY_BE_WRONG);

    /** The annotations of a rule that speaks against causes, in their order. */
    private static final List<String> OF_OBJECTION = List.of(AGAINST, CERTAINTY, SOURCE, MAY_BE_WRONG);

    /** The annotations of a rule about a remedy, in their order. */
    private static final List<String> OF_REMEDY =
            List.of(REMEDY, TITLE, STAGE, ATTEMPT, AUDIENCE, ORDER, SOURCE, MAY_BE_WRONG);

    /** Those that a cause or remedy has once, and that need not be said. */
    private static final Set<String> WITH_DEFAULT = Set.of(TOLD, ATTEMPT, AUDIENCE);

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
        rule.annotation(CAUSE).ifPresent(kind -> check.checkAll(OF_CAUSE));
        rule.annotation(REMEDY).ifPresent(kind -> check.checkAll(OF_REMEDY));
        rule.annotation(AGAINST).ifPresent(kind -> check.checkAll(OF_OBJECTION));
        rule.annotation(CERTAINTY).ifPresent(check::checkCertainty);
        rule.annotation(ORDER).ifPresent(check::checkOrder);
        rule.annotation(STAGE).ifPresent(stage -> checkConstant(stage, findings, Stage.values()));
        rule.annotation(ATTEMPT).ifPresent(attempt -> checkConstant(attempt, findings, Attempt.values()));
        rule.annotation(AUDIENCE).ifPresent(audience -> checkConstant(audience, findings, Audience.values()));
        rule.annotation(BASIS).ifPresent(basis -> checkConstant(basis, findings, Basis.FACTS, Basis.CONTEXT));
        rule.annotation(FORBIDS).ifPresent(scope -> checkConstant(scope, findings, Stop.Scope.values()));
    }

    private void checkNames() {
        Set<String> known = new TreeSet<>(OF_CAUSE);
        known.addAll(OF_REMEDY);
        known.addAll(OF_OBJECTION);
        known.add(FORBIDS);
        Annotated.checkNames(rule.annotations(), known, findings);
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
            Span before = placeBefore(name, inOrder);
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

    /** Checks what a cause or remedy has once, over all rules. */
    static void checkOnce(List<Rule> rules, List<Finding> findings) {
        checkOnce(CAUSE, OF_CAUSE, rules, findings);
        checkOnce(REMEDY, OF_REMEDY, rules, findings);
    }

    private static void checkOnce(String kind, List<String> inOrder, List<Rule> rules, List<Finding> findings) {
        Map<String, List<Rule>> byCode = rules.stream()
                .filter(rule -> rule.annotation(kind).isPresent())
                .collect(groupingBy(rule -> rule.annotation(kind).orElseThrow().value(), LinkedHashMap::new, toList()));
        byCode.forEach((code, ofCode) -> ONCE.stream()
                .filter(inOrder::contains)
                .forEach(name -> checkOnce("the " + kind + " " + code, name, inOrder, ofCode, findings)));
        byCode.forEach((code, ofCode) -> checkAttempt(code, ofCode, findings));
    }

    /** What is told to pay says with what: without that, it counts as paying with what was just declined. */
    private static void checkAttempt(String code, List<Rule> rules, List<Finding> findings) {
        if (rules.stream().noneMatch(rule -> has(rule.annotations(), ATTEMPT))) {
            rules.stream()
                    .flatMap(rule -> rule.annotation(STAGE).stream())
                    .filter(stage -> stage.value().equals(Stage.PAY.name()))
                    .findFirst()
                    .ifPresent(stage -> findings.add(stage.nameSpan()
                            .finding(Code.MISSING_ANNOTATION, "the remedy " + code + " is to pay, and has no @attempt")
                            .as(Severity.WARNING)
                            .help("write with what below @stage: @attempt( SAME_CARD ), NEW_CARD or OTHER_METHOD")));
        }
    }

    private static void checkOnce(
            String what, String name, List<String> inOrder, List<Rule> rules, List<Finding> findings) {
        List<Annotation> written =
                rules.stream().flatMap(rule -> rule.annotation(name).stream()).toList();
        if (!WITH_DEFAULT.contains(name) && rules.stream().noneMatch(rule -> has(rule.annotations(), name))) {
            findings.add(new RuleAnnotations(rules.get(0), findings)
                    .placeBefore(name, inOrder)
                    .finding(Code.MISSING_ANNOTATION, what + " has no @" + name)
                    .help("write @" + name + "( ... ) below this"));
        }
        for (Annotation again : written.stream().skip(1).toList()) {
            Annotation first = written.get(0);
            String before = first.valueSpan().shown();
            findings.add(
                    again.value().equals(first.value())
                            ? again.nameSpan()
                                    .finding(Code.ANNOTATION_TWICE, what + " has its @" + name + " in " + before)
                                    .as(Severity.WARNING)
                                    .help("leave it out here: it stands once, at any one of the rules")
                            : again.valueSpan()
                                    .finding(Code.ANNOTATION_TWICE, what + " has another @" + name + " in " + before)
                                    .help("keep one of them: it stands once, at any one of the rules"));
        }
    }

    /** The last character of the annotation, or of the name, below which an annotation belongs. */
    private Span placeBefore(String name, List<String> inOrder) {
        List<String> earlier = inOrder.subList(0, inOrder.indexOf(name));
        int end = rule.annotations().stream()
                .filter(annotation -> earlier.stream().anyMatch(each -> has(List.of(annotation), each)))
                .mapToInt(Annotation::end)
                .max()
                .orElse(rule.nameSpan().to());
        return rule.nameSpan().at(end - 1, end);
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

    private void checkCertainty(Annotation certainty) {
        try {
            BigDecimal value = new BigDecimal(certainty.value());
            boolean text = certainty.valueSpan().text().startsWith("\"");
            if (!text && value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0 && value.scale() <= 2) {
                return;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        wrong(certainty, "a number above 0 and at most 1, of at most two decimals");
    }

    private void checkOrder(Annotation order) {
        if (!order.valueSpan().text().matches("\\d{1,9}")) {
            wrong(order, "a whole number");
        }
    }

    static void checkConstant(Annotation annotation, List<Finding> findings, Enum<?>... constants) {
        List<String> known = Stream.of(constants).map(Enum::name).toList();
        if (!known.contains(annotation.value())) {
            String help = DidYouMean.help(annotation.value(), known);
            findings.add(annotation
                    .valueSpan()
                    .finding(Code.BAD_ANNOTATION, "there is no @" + annotation.name() + " '" + annotation.value() + "'")
                    .help(help == null ? "write one of " + String.join(", ", known) : help));
        }
    }

    private void wrong(Annotation annotation, String needed) {
        String message =
                "@" + annotation.name() + " cannot be " + annotation.valueSpan().text();
        findings.add(
                annotation.valueSpan().finding(Code.BAD_ANNOTATION, message).help("write " + needed));
    }
}
