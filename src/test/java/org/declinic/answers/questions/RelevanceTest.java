package org.declinic.answers.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.session.Diagnoser;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.Folders;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/** Who is asked what, by a few rules made for it. */
class RelevanceTest {

    private static final String RULES = """
            package ourrules

            import org.declinic.facts.*
            import org.declinic.conclusions.*
            import static org.declinic.conclusions.Conclude.*

            declare Loan
                @HowMany( max = 1 )
                overdue : Boolean
                asked : Boolean
            end

            declare Till
                @HowMany( max = 1 )
                withLender : Boolean
            end

            declare LenderInvolved
                @Derived
            end

            rule "An overdue loan stops payments"
                @cause( "loan-overdue" )
                @title( "A loan is overdue" )
                @certainty( 0.6 )
                @source( "none" )
                @mayBeWrong( "Always." )
            when
                Loan( overdue == true )
            then
                because( kcontext, "A loan is overdue." );
            end

            %s

            query "Is a loan overdue?"
                @question @effort( 2 ) %s
                LenderInvolved()
                Loan( overdue == null )
            end

            query "Was a lender to pay?"
                @question @effort( 1 ) %s
                Till( withLender == null )
            end
            """;

    private static final String BY_TILL = """
            rule "A lender that pays is involved"
            when
                Till( withLender == true )
            then
                insertLogical( new LenderInvolved() );
            end
            """;

    private static final String BY_ITSELF = """
            rule "A lender whose loan is not overdue is involved"
            when
                Loan( overdue == false )
            then
                insertLogical( new LenderInvolved() );
            end
            """;

    @Test
    void whatMakesOneInvolvedIsAskedBeforeWhatIsAskedAboutIt() throws Exception {
        assertEquals(List.of("Was a lender to pay?"), asked(BY_TILL, "", "", "{}"));
        assertEquals(List.of("Is a loan overdue?"), asked(BY_TILL, "", "", "{withLender: true}"));
        assertEquals(List.of(), asked(BY_TILL, "", "", "{withLender: false}"));
    }

    @Test
    void whoMayBeInvolvedForAllThatAnybodyKnowsIsAskedAbout() throws Exception {
        Knowledge knowledge = knowledge(BY_TILL, "", "");
        Questions questions = new Questions(knowledge);
        var observation = Diagnoser.forAgents(knowledge).observe("test", facts(knowledge, "{}"));
        List<Asked> first = questions.of(observation);
        assertEquals(
                List.of("Is a loan overdue?"), words(questions.of(observation, questions.hold(observation), first)));
    }

    @Test
    void whatOnlyStaffCouldSayLeavesAShopperUnasked() throws Exception {
        assertEquals(List.of(), toShopper(BY_TILL, "", "@for( SHOP )"));
        assertEquals(List.of(), toShopper(BY_TILL, "@for( SHOP )", ""));
        assertEquals(List.of("Was a lender to pay?"), toShopper(BY_TILL, "", ""));
    }

    @Test
    void whatWouldInvolveItselfAndWhatNoRuleInvolvesIsNotAsked() throws Exception {
        assertEquals(List.of(), asked(BY_ITSELF, "", "", "{}"));
        assertEquals(List.of(), asked("", "", "", "{}"));
    }

    @Test
    void theOrderOfFactsDoesNotChangeWhatIsAsked() throws Exception {
        Questions toStaff = new Questions(ProjectRules.KNOWLEDGE);
        Questions toShoppers = toStaff.toShoppers();
        Diagnoser diagnoser = Diagnoser.forAgents(ProjectRules.KNOWLEDGE);
        Random random = new Random(1);
        for (var sample : Samples.all()) {
            List<Object> others = new ArrayList<>(sample.facts());
            Collections.shuffle(others, random);
            var one = diagnoser.observe("test", sample.facts());
            var other = diagnoser.observe("test", others);
            assertEquals(toStaff.of(one), toStaff.of(other), sample.id());
            assertEquals(
                    toShoppers.of(diagnoser.told(one, sample.facts())),
                    toShoppers.of(diagnoser.told(other, others)),
                    sample.id());
        }
    }

    private static List<String> asked(String rule, String ofLoan, String ofTill, String till) throws Exception {
        Knowledge knowledge = knowledge(rule, ofLoan, ofTill);
        return words(
                new Questions(knowledge).of(Diagnoser.forAgents(knowledge).observe("test", facts(knowledge, till))));
    }

    private static List<String> toShopper(String rule, String ofLoan, String ofTill) throws Exception {
        Knowledge knowledge = knowledge(rule, ofLoan, ofTill);
        return words(new Questions(knowledge)
                .toShoppers()
                .of(Diagnoser.forAgents(knowledge).observe("test", facts(knowledge, "{}"))));
    }

    private static List<String> words(List<Asked> asked) {
        return asked.stream()
                .filter(each -> each.decides().contains("loan-overdue"))
                .map(Asked::ask)
                .toList();
    }

    private static List<Object> facts(Knowledge knowledge, String till) {
        return Samples.parse(knowledge, "facts: {CheckoutAttempt: {outcome: DECLINED}, Till: " + till + "}")
                .get(0)
                .facts();
    }

    private static Knowledge knowledge(String rule, String ofLoan, String ofTill) throws Exception {
        return KnowledgeLoader.load(files(rule, ofLoan, ofTill));
    }

    private static RuleFiles files(String rule, String ofLoan, String ofTill) throws IOException {
        Path folder = Folders.fresh("relevance-test");
        Files.writeString(folder.resolve("rules.drl"), RULES.formatted(rule, ofLoan, ofTill));
        return RuleFiles.in(List.of(folder), Optional.of(ProjectRules.FOLDER));
    }
}
