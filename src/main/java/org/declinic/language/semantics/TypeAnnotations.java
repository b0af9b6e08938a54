package org.declinic.language.semantics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.declinic.text.DidYouMean;

/** Checks the annotations of a declared type and of its fields: their names and their places. */
final class TypeAnnotations {

    /** Of the type itself: ours, and those that Drools knows. */
    private static final Set<String> OF_TYPE = Set.of(
            "HowMany", "Derived", "Derivable", "Table", "role", "timestamp", "duration", "expires", "propertyReactive");

    private static final Set<String> OF_FIELD =
            Set.of("Positive", "NotNegative", "Region", "CurrencyCode", "Names", "AsWritten", "key", "position");

    /** Those that say all with their name. */
    private static final Set<String> MARKS = Set.of(
            "Derived", "Derivable", "Positive", "NotNegative", "Region", "CurrencyCode", "Names", "AsWritten", "key");

    private static final String WHICH =
            "a type has @Derived, @Derivable, @HowMany or @Table, and a field @key, @Positive,"
                    + " @NotNegative, @Region, @CurrencyCode, @AsWritten or @Names";

    private final Unit unit;
    private final FileScope scope;
    private final boolean anyJava;
    private final List<Finding> findings;
    private final TreeMap<Integer, Integer> fields = new TreeMap<>();

    TypeAnnotations(Unit unit, FileScope scope, boolean anyJava, List<Finding> findings) {
        this.unit = unit;
        this.scope = scope;
        this.anyJava = anyJava;
        this.findings = findings;
        findFields();
    }

    private void findFields() {
        List<Token> words = unit.words();
        int depth = 0;
        for (int at = 1; at + 1 < words.size(); at++) {
            depth += words.get(at).is("(") ? 1 : words.get(at).is(")") ? -1 : 0;
            if ((depth == 0 || words.get(at).beginsLine())
                    && words.get(at).isWord()
                    && words.get(at + 1).is(":")) {
                fields.put(words.get(at).from(), at);
            }
        }
    }

    void check() {
        List<Annotation> annotations = Annotated.in(unit);
        Map<Integer, List<Annotation>> byField =
                annotations.stream().collect(groupingBy(this::fieldOf, LinkedHashMap::new, toList()));
        byField.forEach((field, all) -> {
            all.forEach(annotation -> check(annotation, field));
            String what = field < 0
                    ? "the type"
                    : "the field " + unit.words().get(field).text();
            Annotated.checkTwice(what, all, field < 0 ? OF_TYPE : OF_FIELD, findings);
        });
        Optional<Annotation> derivable = annotations.stream()
                .filter(annotation -> annotation.name().equals("Derivable"))
                .findFirst();
        if (derivable.isPresent()
                && annotations.stream().anyMatch(each -> each.name().equals("Derived"))) {
            wrong(
                    derivable.get(),
                    "a type is @Derived or @Derivable, not both",
                    "keep @Derived if no case states such a fact, else @Derivable");
        }
    }

    /** The number of the word that names the field which an annotation follows, or -1. */
    private int fieldOf(Annotation annotation) {
        Map.Entry<Integer, Integer> before =
                fields.floorEntry(annotation.nameSpan().from());
        return before == null ? -1 : before.getValue();
    }

    private void check(Annotation annotation, int field) {
        String name = annotation.name();
        Set<String> here = field < 0 ? OF_TYPE : OF_FIELD;
        Set<String> elsewhere = field < 0 ? OF_FIELD : OF_TYPE;
        if (elsewhere.contains(name)) {
            String of = field < 0 ? "a field" : "a type";
            String help = field < 0 ? "write it after the type of that field" : "write it above the first field";
            findings.add(annotation
                    .nameSpan()
                    .finding(Code.BAD_ANNOTATION, "@" + name + " is for " + of)
                    .help(help));
        } else if (!here.contains(name)) {
            unknown(annotation, here);
        } else if (MARKS.contains(name) && !annotation.value().isBlank()) {
            wrong(annotation, "@" + name + " has no value", "write @" + name);
        } else {
            new TypeAnnotationValues(findings).check(annotation);
        }
    }

    private void unknown(Annotation annotation, Set<String> here) {
        Set<String> all = new TreeSet<>(OF_TYPE);
        all.addAll(OF_FIELD);
        int before = findings.size();
        Annotated.checkNames(
                List.of(annotation), DidYouMean.nearest(annotation.name(), here).isPresent() ? here : all, findings);
        boolean nobodys = findings.size() == before
                && !anyJava
                && scope.type(annotation.name()).isEmpty();
        if (nobodys) {
            findings.add(annotation
                    .nameSpan()
                    .finding(Code.UNKNOWN_ANNOTATION, "there is no annotation '@" + annotation.name() + "' of a type")
                    .help(WHICH));
        }
    }

    private void wrong(Annotation annotation, String message, String help) {
        findings.add(
                annotation.valueSpan().finding(Code.BAD_ANNOTATION, message).help(help));
    }
}
