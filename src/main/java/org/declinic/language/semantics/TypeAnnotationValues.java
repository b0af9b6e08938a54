package org.declinic.language.semantics;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.drools.drl.ast.descr.TypeFieldDescr;

/** Checks the values of the annotations of a declared type, and what its fields are that have some. */
record TypeAnnotationValues(List<Finding> findings) {

    private static final Set<String> OF_NUMBERS = Set.of("Positive", "NotNegative");
    private static final Set<String> OF_TEXTS = Set.of("Region", "CurrencyCode", "AsWritten");
    private static final Pattern LIMITS =
            Pattern.compile("(min|max)\\s*=\\s*(\\d{1,9})(?:\\s*,\\s*(min|max)\\s*=\\s*(\\d{1,9}))?");

    void check(Annotation annotation) {
        if (!annotation.value().isBlank() && annotation.nameSpan().file().text().charAt(annotation.end() - 1) != ')') {
            return; // it is not in parentheses, which is said elsewhere
        }
        if (annotation.name().equals("HowMany")) {
            checkHowMany(annotation);
        } else if (annotation.name().equals("Table")
                && !annotation.valueSpan().text().matches("\"[^\"\\s]+\"")) {
            checkTable(annotation);
        }
    }

    private void checkHowMany(Annotation annotation) {
        String written = annotation.value();
        Matcher limits = LIMITS.matcher(written);
        if (written.isBlank()) {
            AnnotationTexts.saysNothing(annotation, "write @HowMany( max = 1 )", findings);
        } else if (!limits.matches() || limits.group(1).equals(limits.group(3))) {
            String number = written.replaceAll("\\D+", " ").strip();
            String most =
                    number.matches("[1-9]\\d{0,8}") && !written.contains("-") && !written.contains(".") ? number : "1";
            wrong(annotation, "@HowMany cannot be " + written, "write @HowMany( max = " + most + " )");
        } else {
            int one = Integer.parseInt(limits.group(2));
            int other = limits.group(4) == null ? one : Integer.parseInt(limits.group(4));
            boolean minFirst = limits.group(1).equals("min");
            int most = minFirst ? other : one;
            boolean noMost = minFirst && limits.group(3) == null;
            if (!noMost && most == 0) {
                wrong(annotation, "a case could have no such fact", "write the most that a case has: 1 or more");
            } else if (!noMost && limits.group(3) != null && most < (minFirst ? one : other)) {
                wrong(annotation, "the least is more than the most", "write the smaller number after min");
            }
        }
    }

    private void checkTable(Annotation annotation) {
        if (annotation.value().isBlank()) {
            AnnotationTexts.saysNothing(
                    annotation, "write the path of the table, such as \"codes/ours.csv\"", findings);
        } else {
            String path = annotation.value().replaceAll("[\"'\\s]", "");
            wrong(annotation, "@Table takes the path of a file in quotation marks", "write @Table( \"" + path + "\" )");
        }
    }

    /** Numbers and texts have annotations of their own. */
    void check(TypeFieldDescr field, Type type, Span span) {
        boolean known = type.javaClass() != Object.class && !type.isCollection();
        for (Token word : ParsedFile.words(span)) {
            boolean forNumbers = OF_NUMBERS.contains(word.text());
            boolean isOf = forNumbers ? type.isNumber() : type.isText();
            if (known
                    && !isOf
                    && field.getAnnotation(word.text()) != null
                    && (forNumbers || OF_TEXTS.contains(word.text()))) {
                String of = forNumbers ? "numbers" : "texts";
                String message =
                        "@" + word.text() + " is for " + of + ", and " + field.getFieldName() + " is " + type.inWords();
                findings.add(span.at(word.from() - 1, word.to())
                        .finding(Code.BAD_ANNOTATION, message)
                        .help("remove it, or change the type"));
            }
        }
    }

    private void wrong(Annotation annotation, String message, String help) {
        findings.add(
                annotation.valueSpan().finding(Code.BAD_ANNOTATION, message).help(help));
    }
}
