package org.declinic.answers.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.declinic.answers.consult.KnowingAll;
import org.declinic.answers.whatif.FactChange;
import org.declinic.answers.whatif.FactChanges;
import org.declinic.answers.whatif.WrongChanges;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.facts.App;
import org.declinic.facts.AttemptHistory;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.DeclineSignal;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Now;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.PriorAttempt;
import org.declinic.facts.Wallet;
import org.declinic.project.GeneratedCases;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.declinic.values.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Consultations about all samples and about other cases, each held once by somebody who knows all. */
class FewQuestionsTest {

    private static final FactTypes TYPES = ProjectRules.KNOWLEDGE.factTypes();

    /** The order of the fields in the vocabulary, then the types that rules declare. */
    private static final List<Class<?>> FIXED = Stream.concat(
                    Stream.of(
                            CheckoutAttempt.class,
                            PaymentCard.class,
                            App.class,
                            Wallet.class,
                            PriorAttempt.class,
                            AttemptHistory.class,
                            DeclineSignal.class),
                    TYPES.byName().values().stream()
                            .filter(type -> !type.getPackageName().equals(CheckoutAttempt.class.getPackageName())))
            .toList();

    /** The samples, which the formula was chosen on, and others. */
    static Stream<Map.Entry<String, List<Case>>> sets() throws IOException {
        return Stream.of(
                Map.entry("samples", Samples.all()),
                Map.entry("everyday", everyday()),
                Map.entry(
                        "generated",
                        Samples.parse(new String(GeneratedCases.lines(18, 40), StandardCharsets.UTF_8)).stream()
                                .filter(one -> hasOneSignalAtMost(one)
                                        && !concluded(one.facts()).isEmpty())
                                .toList()));
    }

    /** A consultation asks for one code: of two, what follows from the other can never be known at its end. */
    private static boolean hasOneSignalAtMost(Case one) {
        return one.facts().stream().filter(DeclineSignal.class::isInstance).count() <= 1;
    }

    /** Checkouts that have nothing to do with one-time cards. */
    static List<Case> everyday() throws IOException {
        return Samples.parse(Files.readString(Path.of("src/test/resources/questions/everyday.yaml")));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void questionsInTheirOrderTakeFewerThanHalfOfThoseInAFixedOrder(Map.Entry<String, List<Case>> set)
            throws Exception {
        int best = 0;
        int fixed = 0;
        int neverThere = 0;
        List<String> each = new ArrayList<>();
        for (Case one : set.getValue()) {
            int ofBest = settledAfter(
                    KnowingAll.walk(one).known().stream()
                            .map(FewQuestionsTest::concluded)
                            .toList(),
                    one);
            int ofFixed = settledAfter(inFixedOrder(one), one);
            each.add(one.id() + ": " + ofBest + " of " + ofFixed);
            neverThere += ofBest > KnowingAll.walk(one).asked().size() ? 1 : 0;
            best += ofBest;
            fixed += ofFixed;
        }
        double cases = each.size();
        String averages = String.format("%s: %.1f against %.1f, %s", set.getKey(), best / cases, fixed / cases, each);
        Files.writeString(Path.of("target", "few-questions-" + set.getKey() + ".txt"), averages);
        assertTrue(2 * best < fixed, averages);
        assertTrue(neverThere <= set.getValue().size() / 20, neverThere + " never get there: " + averages);
    }

    @Test
    void allAnswersOfASampleLeadToTheCausesOfTheSample() {
        List<String> others = new ArrayList<>();
        for (Case sample : Samples.all()) {
            List<String> full = causes(sample.facts());
            List<String> walked = causes(KnowingAll.walk(sample).end());
            if (!full.equals(walked)) {
                others.add(sample.id() + ": " + walked + ", not " + full);
            }
        }
        assertEquals(List.of(), others);
    }

    @Test
    void nobodyIsAskedAboutKlarnaOrTheIssuerBeforeItIsKnownWhoIssuedTheCard() {
        List<String> early = new ArrayList<>();
        Set<String> about = new TreeSet<>();
        for (Case sample : Samples.all()) {
            Set<String> fields = new TreeSet<>();
            for (Asked asked : KnowingAll.walk(sample).asked()) {
                boolean klarnaPaid = fields.contains("CheckoutAttempt.paymentMethod")
                        && sample.facts().toString().contains("paymentMethod=Klarna");
                boolean ofKlarna = asked.type().equals("KlarnaAccount");
                boolean ofIssuer = asked.type().equals("IssuerContact");
                if (ofKlarna || ofIssuer) {
                    about.add(asked.ask());
                }
                if (!fields.contains("PaymentCard.issuer") && (ofIssuer || ofKlarna && !klarnaPaid)) {
                    early.add(sample.id() + ": " + asked.ask());
                }
                fields.add(asked.type() + '.' + asked.field());
            }
        }
        assertEquals(List.of(), early);
        assertEquals(8, about.size(), about::toString);
    }

    @Test
    void nobodyIsAskedAboutKlarnaWhereABankIssuedTheCardThatPaid() throws Exception {
        List<String> asked = new ArrayList<>();
        for (Case one : everyday()) {
            if (one.facts().toString().contains("issuer=")) {
                KnowingAll.walk(one).asked().forEach(each -> asked.add(each.ask()));
            }
        }
        assertTrue(asked.size() > 200, asked::toString);
        assertEquals(
                List.of(), asked.stream().filter(ask -> ask.contains("Klarna")).toList());
    }

    private static List<List<String>> inFixedOrder(Case one) throws WrongChanges {
        List<Object> known = new ArrayList<>(
                one.facts().stream().filter(Now.class::isInstance).toList());
        known.add(KnowingAll.NOTHING);
        KnowingAll somebody = new KnowingAll(one.facts());
        List<List<String>> concluded = new ArrayList<>(List.of(concluded(known)));
        for (Class<?> type : FIXED) {
            List<?> ofType = somebody.facts(type);
            List<Object> stated = new ArrayList<>();
            for (String field : fields(type)) {
                for (int at = 0; at < Math.max(1, ofType.size()); at++) {
                    Object value = at == ofType.size()
                            ? null
                            : Property.valueOf(ofType.get(at), field).orElse(null);
                    if (value != null) {
                        if (!stated.contains(ofType.get(at))) {
                            stated.add(ofType.get(at));
                        }
                        int number = stated.indexOf(ofType.get(at)) + 1;
                        String change =
                                type.getSimpleName() + '.' + number + '.' + field + '=' + KnowingAll.written(value);
                        known = new FactChanges(List.of(new FactChange(FactChange.Kind.SET, change))).of(known, TYPES);
                        concluded.add(concluded(known));
                    } else {
                        concluded.add(concluded.get(concluded.size() - 1));
                    }
                }
            }
        }
        return concluded;
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .map(java.lang.reflect.Field::getName)
                .filter(field -> !field.startsWith("__"))
                .toList();
    }

    /** How many questions it takes until what is concluded is that of all facts, and stays so; all when it never is. */
    private static int settledAfter(List<List<String>> concluded, Case one) {
        List<String> full = concluded(one.facts());
        int settled = concluded.size();
        while (settled > 0 && concluded.get(settled - 1).equals(full)) {
            settled--;
        }
        return settled;
    }

    private static List<String> causes(List<?> facts) {
        return ProjectRules.diagnose(facts).causes().stream()
                .map(cause -> cause.code() + " " + cause.certainty())
                .toList();
    }

    private static List<String> concluded(List<?> facts) {
        Diagnosis diagnosis = ProjectRules.diagnose(facts);
        return Stream.concat(
                        diagnosis.causes().stream().map(cause -> cause.code() + " " + cause.certainty()),
                        diagnosis.plan().stream().map(Diagnosis.Step::code))
                .toList();
    }
}
