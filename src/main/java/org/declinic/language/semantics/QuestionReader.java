package org.declinic.language.semantics;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declinic.conclusions.Audience;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;

/** Reads the queries that are questions. */
final class QuestionReader {

    static final String MARK = "question";
    private static final String EFFORT = "effort";
    private static final String FOR = "for";
    static final Set<String> KNOWN = Set.of(MARK, EFFORT, FOR, QuestionChange.BY, QuestionChange.TO);
    private static final String HELP =
            "write one fact type whose field is compared with null, as in PaymentCard( kind == null ), and before it, "
                    + "without constraints, what rules must have concluded to ask";

    private final List<Finding> findings;

    QuestionReader(List<Finding> findings) {
        this.findings = findings;
    }

    /** The question that a query is; empty when it is none, or a wrong one. */
    Optional<Question> read(Rule query) {
        Annotated.checkNames(query.annotations(), KNOWN, findings);
        Annotated.checkTwice("the query", query.annotations(), KNOWN, findings);
        query.annotations().stream()
                .filter(each -> RuleAnnotations.KNOWN.contains(each.name()) && !KNOWN.contains(each.name()))
                .forEach(each -> findings.add(each.nameSpan()
                        .finding(Code.BAD_ANNOTATION, "@" + each.name() + " has no effect at a query")
                        .as(Severity.WARNING)
                        .help("remove it: it is for a rule")));
        query.annotation(MARK)
                .filter(mark -> mark.valueSpan().text().startsWith("\""))
                .ifPresent(mark -> findings.add(mark.valueSpan()
                        .finding(Code.BAD_ANNOTATION, "@question has no value")
                        .help("write the question as the name of the query")));
        QuestionChange change = new QuestionChange(query, findings);
        if (query.annotation(MARK).isEmpty()) {
            if (!RuleAnnotations.has(query.annotations(), MARK)) {
                change.checkAbsent(KNOWN);
            }
            return Optional.empty();
        }
        int effort = effort(query);
        query.annotation(FOR)
                .ifPresent(audience -> AnnotationValues.checkConstant(audience, findings, Audience.values()));
        List<String> unknown = new ArrayList<>();
        Map<String, String> of = new LinkedHashMap<>();
        List<Pattern> patterns = query.patterns();
        List<Pattern> before = patterns.subList(0, Math.max(0, patterns.size() - 1));
        boolean readable = !patterns.isEmpty()
                && patterns.stream().allMatch(pattern -> pattern.within().isEmpty())
                && before.stream().allMatch(pattern -> pattern.constraints().isEmpty())
                && patterns.get(before.size()).constraints().stream()
                        .allMatch(constraint -> take(constraint.expression(), unknown, of));
        if (!readable || unknown.size() != 1) {
            findings.add(query.nameSpan()
                    .finding(Code.QUESTION, "it cannot be seen which field this question is about")
                    .help(HELP));
            return Optional.empty();
        }
        Pattern asked = patterns.get(before.size());
        return Optional.of(new Question(
                asked.typeName(),
                unknown.get(0),
                of,
                query.name(),
                effort,
                query.annotation(FOR)
                        .filter(audience -> audience.value().equals(Audience.SHOP.name()))
                        .isEmpty(),
                query.nameSpan(),
                before.stream().map(Pattern::typeName).toList(),
                change.by(),
                change.to(asked, unknown.get(0))));
    }

    private int effort(Rule query) {
        Optional<Rule.Annotation> written = query.annotation(EFFORT);
        if (written.isPresent() && !written.get().value().matches("[1-3]")) {
            findings.add(written.get()
                    .valueSpan()
                    .finding(Code.QUESTION, "@effort must be 1, 2 or 3")
                    .help("1 is known at once, 2 has to be looked up, 3 has to be asked of somebody else"));
            return 1;
        }
        return written.map(Rule.Annotation::value).map(Integer::valueOf).orElse(1);
    }

    private static boolean take(Expression expression, List<String> unknown, Map<String, String> of) {
        if (!(expression instanceof BinaryExpr comparison)
                || comparison.getOperator() != BinaryExpr.Operator.EQUALS
                || !(comparison.getLeft() instanceof NameExpr field)) {
            return false;
        }
        if (comparison.getRight() instanceof NullLiteralExpr) {
            unknown.add(field.getNameAsString());
        } else if (comparison.getRight() instanceof StringLiteralExpr text) {
            of.put(field.getNameAsString(), text.asString());
        } else {
            return false;
        }
        return true;
    }
}
