package org.declinic.language.semantics;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.conclusions.Conclude;
import org.declinic.conclusions.Gives;
import org.declinic.conclusions.GivesNamed;
import org.declinic.conclusions.Overrules;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.text.RuleHeader;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/**
 * Finds where rules on top of the program's own do more than add to what those conclude. To add is to give reasons for
 * and against causes, to advise, to note, and to conclude types of their own.
 */
public final class Overruling {

    /** What is held against a cause with more than that leaves less of it than is told, however certain it is. */
    private static final BigDecimal LEAVES_NOTHING = new BigDecimal("0.95");

    private static final String HELP =
            "say why: // declinic: allow overrules, because REASON; or speak against a cause";

    /** The calls that take something away, and what they do. */
    private static final Map<String, String> CALLS = Stream.of(Conclude.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Gives.class)
                    && method.getAnnotation(Gives.class).value().isAnnotationPresent(Overrules.class))
            .collect(toMap(
                    Method::getName,
                    method -> method.getAnnotation(Gives.class)
                            .value()
                            .getAnnotation(Overrules.class)
                            .value()));

    private static final Set<String> LOOKUPS = Stream.of(Conclude.class.getMethods())
            .filter(method -> method.isAnnotationPresent(GivesNamed.class))
            .map(Method::getName)
            .collect(toSet());

    private final Set<String> ownTypes;
    private final Set<String> ownCodes;
    private final List<Finding> findings = new ArrayList<>();

    private Overruling(RuleSet rules) {
        ownTypes = rules.files().stream()
                .filter(file -> file.file().own())
                .flatMap(file -> file.tree().getTypeDeclarations().stream())
                .map(TypeDeclarationDescr::getTypeName)
                .collect(toSet());
        ownCodes = rules.rules().stream()
                .filter(rule -> rule.file().file().own())
                .flatMap(rule -> kinds(rule).map(Annotation::value))
                .collect(toSet());
        if (rules.files().stream().noneMatch(file -> file.file().own())) {
            rules.files().stream()
                    .filter(file -> !file.units().isEmpty())
                    .findFirst()
                    .ifPresent(this::noneIsOwn);
        } else {
            rules.rules().stream().filter(rule -> !rule.file().file().own()).forEach(this::look);
            rules.tables()
                    .forEach(type ->
                            TableKeys.checkOnTop(type, rules::isOwn, finding -> findings.add(rules.inLine(finding))));
        }
    }

    /**
     * Looks at all rules that are not the program's own.
     *
     * @param rules the rules
     * @return a warning for each place where one takes away from what others conclude, or changes it
     */
    public static List<Finding> in(RuleSet rules) {
        return new Overruling(rules).findings;
    }

    private static Stream<Annotation> kinds(Rule rule) {
        return Stream.of(RuleHeader.CAUSE, RuleHeader.REMEDY).flatMap(kind -> rule.annotation(kind).stream());
    }

    private void noneIsOwn(ParsedFile first) {
        found(
                first.units().get(0).span(),
                "all rules of the program are left out, for these bring a core/ of their own");
    }

    private void look(Rule rule) {
        lookAtCalls(rule);
        rule.insertions().stream()
                .filter(insertion -> insertion.type() instanceof JavaType
                        || insertion.type() != null
                                && ownTypes.contains(insertion.type().name()))
                .forEach(insertion -> found(
                        insertion.place(),
                        "rules of the program conclude " + insertion.type().inWords()));
        kinds(rule)
                .filter(kind -> ownCodes.contains(kind.value()))
                .forEach(kind -> Stream.of(RuleHeader.TOLD, RuleHeader.ATTEMPT, RuleHeader.AUDIENCE)
                        .flatMap(name -> rule.annotation(name).stream())
                        .forEach(once -> found(
                                once.nameSpan(),
                                "@" + once.name() + " changes what rules of the program say of " + kind.value())));
        rule.annotation(RuleHeader.AGAINST)
                .filter(against -> against.codes().anyMatch(ownCodes::contains))
                .flatMap(against -> rule.annotation(RuleHeader.CERTAINTY))
                .filter(certainty -> new BigDecimal(certainty.value()).compareTo(LEAVES_NOTHING) > 0)
                .ifPresent(certainty -> found(
                        certainty.valueSpan(), "more than 0.95 leaves nothing of a cause of the program's rules"));
    }

    /** Drools' own view of the conclusion says what is called, and the words of the file where. */
    private void lookAtCalls(Rule rule) {
        boolean looksUpOwn = rule.lookups().stream().anyMatch(lookup -> ownTypes.contains(lookup.type()));
        Stream.concat(Stream.of(rule.tree().getConsequence()), rule.tree().getNamedConsequences().values().stream())
                .flatMap(java -> ParsedFile.words(String.valueOf(java)).stream())
                .filter(Token::isWord)
                .map(Token::text)
                .distinct()
                .forEach(word -> {
                    if (CALLS.containsKey(word)) {
                        placesOf(word, rule).forEach(place -> found(place, "'" + word + "' " + CALLS.get(word)));
                    } else if (looksUpOwn && LOOKUPS.contains(word)) {
                        placesOf(word, rule)
                                .forEach(place -> found(
                                        place,
                                        "'" + word + "' states what rules of the program look up in their tables"));
                    }
                });
    }

    private static List<Span> placesOf(String word, Rule rule) {
        List<Span> places = rule.unit().then().stream()
                .filter(token -> token.is(word))
                .map(rule.unit().span()::at)
                .toList();
        return places.isEmpty() ? List.of(rule.nameSpan()) : places;
    }

    private void found(Span place, String message) {
        findings.add(place.finding(Code.OVERRULES, message).help(HELP));
    }
}
