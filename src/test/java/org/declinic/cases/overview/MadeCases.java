package org.declinic.cases.overview;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Because;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Outcome;
import org.declinic.finding.Place;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;

/** Runs over the samples, and over cases made up with their diagnoses. */
final class MadeCases {

    static final Run RUN = new Run(
            List.of("facts-samples"),
            "0123456789ab",
            Instant.parse("2026-11-02T06:30:00Z"),
            Duration.ofMillis(2_500),
            Map.of());

    record Made(Case read, Diagnosis diagnosis) {}

    private MadeCases() {}

    static Totals samples() {
        Totals totals = Totals.inDetail(ProjectRules.KNOWLEDGE.factTypes(), Set.of());
        Tally tally = totals.newTally();
        for (Case read : Samples.all()) {
            Diagnosis said = ProjectRules.diagnose(read.facts());
            tally.add(
                    read,
                    new Diagnosis(
                            read.id(),
                            said.causes(),
                            said.plan(),
                            said.withheld(),
                            List.of(),
                            said.inconsistencies(),
                            List.of(),
                            said.rules()));
        }
        tally.addBad("wrong-type");
        tally.addBad("wrong-type");
        tally.addBad("unknown-field");
        totals.add(tally);
        return totals;
    }

    static Totals totals(List<Made> cases) {
        Totals totals = noneOf(cases);
        Tally tally = totals.newTally();
        cases.forEach(made -> tally.add(made.read(), made.diagnosis()));
        totals.add(tally);
        return totals;
    }

    /** Totals of no case yet, of rules that know the causes of these. */
    static Totals noneOf(List<Made> cases) {
        Set<String> known = new TreeSet<>();
        cases.forEach(made -> made.diagnosis().causes().forEach(cause -> known.add(cause.code())));
        return Totals.inDetail(FactTypes.inJava(), known);
    }

    /** The same case, which turned out to have these causes. */
    static Made confirmed(Made made, String... causes) {
        Case read = made.read();
        return new Made(new Case(read.id(), read.facts(), List.of(causes), read.place()), made.diagnosis());
    }

    /** A decline by a seller at a time, either of which may be {@code null}, of causes that are their own titles. */
    static Made declined(String id, String seller, Instant at, String... causes) {
        CheckoutAttempt attempt = CheckoutAttemptBuilder.builder()
                .platform("Shop")
                .sellerName(seller)
                .attemptedAt(at)
                .outcome(Outcome.DECLINED)
                .build();
        List<FoundCause> found = Arrays.stream(causes)
                .map(code -> new FoundCause(
                        code,
                        code,
                        new BigDecimal("0.5"),
                        List.of(new Because("A rule", "a.drl", 1, "A reason.", null, null)),
                        List.of()))
                .toList();
        List<Step> plan = List.of(new Step("remedy", "Remedy", List.of("Do."), List.of(causes), "SHOPPER", null));
        return new Made(
                new Case(id, List.of(attempt), List.of(), Place.of("test")),
                new Diagnosis(id, found, plan, List.of(), List.of(), List.of(), List.of(), "rules"));
    }

    static String page(Totals totals) {
        StringWriter page = new StringWriter();
        try {
            Page.write(totals, RUN, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }
}
