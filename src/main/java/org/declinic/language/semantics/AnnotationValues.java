package org.declinic.language.semantics;

import static org.declinic.text.RuleHeader.ATTEMPT;
import static org.declinic.text.RuleHeader.AUDIENCE;
import static org.declinic.text.RuleHeader.BASIS;
import static org.declinic.text.RuleHeader.CERTAINTY;
import static org.declinic.text.RuleHeader.FORBIDS;
import static org.declinic.text.RuleHeader.ORDER;
import static org.declinic.text.RuleHeader.STAGE;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.conclusions.Attempt;
import org.declinic.conclusions.Audience;
import org.declinic.conclusions.Basis;
import org.declinic.conclusions.Stage;
import org.declinic.conclusions.Stop;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.text.DidYouMean;

/** Checks the values of the annotations of a rule. */
record AnnotationValues(Rule rule, List<Finding> findings) {

    void check() {
        rule.annotation(CERTAINTY).ifPresent(this::checkCertainty);
        rule.annotation(ORDER).ifPresent(this::checkOrder);
        rule.annotation(STAGE).ifPresent(stage -> checkConstant(stage, findings, Stage.values()));
        rule.annotation(ATTEMPT).ifPresent(attempt -> checkConstant(attempt, findings, Attempt.values()));
        rule.annotation(AUDIENCE).ifPresent(audience -> checkConstant(audience, findings, Audience.values()));
        rule.annotation(BASIS).ifPresent(basis -> checkConstant(basis, findings, Basis.FACTS, Basis.CONTEXT));
        rule.annotation(FORBIDS).ifPresent(scope -> checkConstant(scope, findings, Stop.Scope.values()));
    }

    private void checkCertainty(Annotation certainty) {
        boolean text = certainty.valueSpan().text().startsWith("\"");
        if (text || !isCertainty(certainty.value())) {
            String meant = meant(certainty.value());
            String needed = "a number above 0 and at most 1, of at most two decimals";
            wrong(certainty, isCertainty(meant) ? meant + ": " + needed : needed);
        }
    }

    private static boolean isCertainty(String written) {
        try {
            BigDecimal value = new BigDecimal(written);
            return value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0 && value.scale() <= 2;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /** A number that is written with a comma, with a sign behind it, or as a percentage. */
    private static String meant(String written) {
        String number = written.strip().replace(',', '.').replaceFirst("\\s*[%Bfd]$", "");
        boolean percentage = number.matches("\\d{2}") || number.matches("\\d{1,3}") && written.contains("%");
        return percentage ? new BigDecimal(number).movePointLeft(2).toPlainString() : number;
    }

    private void checkOrder(Annotation order) {
        if (!order.valueSpan().text().matches("\\d{1,9}")) {
            String written = order.value().strip();
            wrong(
                    order,
                    written.startsWith("-")
                            ? "a whole number from 0 on"
                            : !written.matches("\\d+")
                                    ? "a whole number"
                                    : written.length() > 9
                                            ? "a number of at most nine digits"
                                            : written + ", without quotation marks");
        }
    }

    static void checkConstant(Annotation annotation, List<Finding> findings, Enum<?>... constants) {
        List<String> known = Stream.of(constants).map(Enum::name).toList();
        if (annotation.value().isBlank()) {
            AnnotationTexts.saysNothing(annotation, "write one of " + String.join(", ", known), findings);
        } else if (!known.contains(annotation.value())) {
            String help = DidYouMean.help(annotation.value(), known);
            findings.add(annotation
                    .valueSpan()
                    .finding(Code.BAD_ANNOTATION, "there is no @" + annotation.name() + " '" + annotation.value() + "'")
                    .help(help == null ? "write one of " + String.join(", ", known) : help));
        }
    }

    private void wrong(Annotation annotation, String needed) {
        if (annotation.value().isBlank()) {
            AnnotationTexts.saysNothing(annotation, "write " + needed, findings);
            return;
        }
        String message =
                "@" + annotation.name() + " cannot be " + annotation.valueSpan().text();
        findings.add(
                annotation.valueSpan().finding(Code.BAD_ANNOTATION, message).help("write " + needed));
    }
}
