package org.declinic.language.semantics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.declinic.conclusions.Audience;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.text.DidYouMean;
import org.declinic.text.RuleHeader;

/** Reads who can change what a question asks for, and to what. */
record QuestionChange(Rule query, List<Finding> findings) {

    /** Who can change the field. */
    static final String BY = "changedBy";

    /** To what alone it can be changed. */
    static final String TO = "changedTo";

    /** Says of a query that is no question that nothing of this has an effect there. */
    void checkAbsent(Set<String> ofQuestions) {
        query.annotations().stream()
                .filter(found -> ofQuestions.contains(found.name()))
                .forEach(found -> noEffect(found, "@question"));
    }

    /** Who, or {@code null} when nobody can. */
    Audience by() {
        Optional<Annotation> by = query.annotation(BY);
        by.ifPresent(audience -> AnnotationValues.checkConstant(audience, findings, Audience.values()));
        return by.flatMap(audience -> Stream.of(Audience.values())
                        .filter(known -> known.name().equals(audience.value()))
                        .findFirst())
                .orElse(null);
    }

    /** The names of constants of the field, or of the one list in the same fact; none where it is not said. */
    List<String> to(Pattern asked, String field) {
        Optional<Annotation> to = query.annotation(TO);
        if (to.isEmpty()) {
            return List.of();
        }
        if (query.annotation(BY).isEmpty()) {
            noEffect(to.get(), "@" + BY);
        }
        List<String> names = RuleHeader.codes(to.get().value());
        SortedSet<String> known = known(asked.type(), field);
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(unknown(to.get(), name, known)));
        return names;
    }

    private static SortedSet<String> known(Type type, String field) {
        Optional<Type> ofField = Optional.ofNullable(type).flatMap(fact -> fact.field(field));
        if (ofField.isEmpty() || ofField.get().isEnum()) {
            return ofField.map(Type::constants).orElseGet(TreeSet::new);
        }
        SortedSet<String> lists = new TreeSet<>(type.fields());
        lists.removeIf(other -> type.field(other)
                .filter(each -> Collection.class.isAssignableFrom(each.javaClass()))
                .isEmpty());
        return lists;
    }

    private static Finding unknown(Annotation to, String name, SortedSet<String> known) {
        String help = DidYouMean.help(name, known);
        return to.valueSpan()
                .finding(Code.BAD_ANNOTATION, "there is no @" + TO + " '" + name + "'")
                .help(
                        help != null
                                ? help
                                : known.isEmpty()
                                        ? "write constants of the field, or a list of the same fact"
                                        : "write of " + String.join(", ", known));
    }

    private void noEffect(Annotation annotation, String without) {
        findings.add(annotation
                .nameSpan()
                .finding(Code.BAD_ANNOTATION, "@" + annotation.name() + " has no effect without " + without)
                .help("write " + without + " before it"));
    }
}
