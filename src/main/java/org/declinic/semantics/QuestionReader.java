package org.declinic.semantics;

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
import org.declinic.finding.Finding;

/** Reads the queries that are questions. */
final class QuestionReader {

    private static final String MARK = "question";
    private static final String EFFORT = "effort";
    private static final String HELP =
            "write one fact type whose field is compared with null, as in PaymentCard( kind == null )";

    private final List<Finding> findings;

    QuestionReader(List<Finding> findings) {
        this.findings = findings;
    }

    /** The question that a query is; empty when it is none, or a wrong one. */
    Optional<Question> read(Rule query) {
        if (query.annotation(MARK).isEmpty()) {
            return Optional.empty();
        }
        int effort = effort(query);
        List<String> unknown = new ArrayList<>();
        Map<String, String> of = new LinkedHashMap<>();
        boolean readable = query.patterns().size() == 1
                && query.patterns().get(0).within().isEmpty()
                && query.patterns().get(0).constraints().stream()
                        .allMatch(constraint -> take(constraint.expression(), unknown, of));
        if (!readable || unknown.size() != 1) {
            findings.add(query.nameSpan()
                    .error("question", "it cannot be seen which field this question is about")
                    .help(HELP));
            return Optional.empty();
        }
        return Optional.of(new Question(query.patterns().get(0).typeName(), unknown.get(0), of, query.name(), effort));
    }

    private int effort(Rule query) {
        String written = query.annotation(EFFORT).map(Rule.Annotation::value).orElse("1");
        if (!written.matches("[1-9]")) {
            findings.add(query.nameSpan()
                    .error("question", "@effort must be a whole number from 1 to 9, not " + written)
                    .help("1 is known at once, 2 has to be looked up, 3 has to be asked of somebody else"));
            return 1;
        }
        return Integer.parseInt(written);
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
