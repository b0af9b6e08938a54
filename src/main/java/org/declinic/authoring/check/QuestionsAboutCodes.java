package org.declinic.authoring.check;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.declinic.facts.DeclineSignal;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Question;

/** Finds questions that shoppers would be asked about a code. */
final class QuestionsAboutCodes implements RuleCheck {

    private static final Pattern CODE = Pattern.compile("(?i)(?!postal|security|zip|country|currency)\\w*codes?");

    @Override
    public void check(Checked rules, Consumer<Finding> findings) {
        rules.set().questions().stream()
                .filter(question -> question.toShoppers() && isAboutACode(question))
                .forEach(question -> findings.accept(question.span()
                        .finding(Code.QUESTION_ABOUT_CODE, "shoppers would be asked about a code")
                        .help("say behind @question that it is for staff: @for( SHOP )")));
    }

    /** What a processor or network answered, shoppers do not see, and could not tell without saying what it means. */
    private static boolean isAboutACode(Question question) {
        return question.type().equals(DeclineSignal.class.getSimpleName())
                || CODE.matcher(question.field()).matches();
    }
}
