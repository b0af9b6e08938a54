package org.declinic.answers.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.declinic.answers.explain.Branch.Kind;
import org.declinic.text.Printable;
import org.declinic.values.InWords;

/** Puts derivations into words, each at length only once. For one explanation, from its beginning to its end. */
final class Branches {

    private final Set<Premise> told = new HashSet<>();
    private boolean waitTold;

    /** The branches of a cause or a remedy. */
    List<Branch> of(Explained explained) {
        List<Branch> branches = new ArrayList<>(of(explained.because()));
        if (explained.notBefore() != null) {
            String sentence = "Not before " + Printable.time(explained.notBefore());
            branches.add(
                    waitTold
                            ? Branch.leaf(Kind.WAIT, sentence + ", as above")
                            : Branch.of(Kind.WAIT, sentence, of(explained.notBeforeBecause())));
            waitTold = true;
        }
        return branches;
    }

    /** One branch each; what a rule concluded of several things follows its first branch. */
    List<Branch> of(List<Derivation> derivations) {
        List<Branch> branches = new ArrayList<>();
        Derivation last = null;
        for (Derivation derivation : derivations) {
            boolean again = last != null
                    && last.rule().equals(derivation.rule())
                    && String.valueOf(last.text()).equals(String.valueOf(derivation.text()));
            branches.add(again ? again(derivation, last) : rule(derivation));
            last = again ? last : derivation;
        }
        return branches;
    }

    private Branch rule(Derivation derivation) {
        List<Branch> branches = new ArrayList<>();
        derivation.facts().forEach(fact -> branches.add(premise(fact)));
        derivation.present().forEach(text -> branches.add(Branch.leaf(Kind.PRESENT, "and " + text)));
        derivation
                .absent()
                .forEach(text -> branches.add(
                        Branch.leaf(Kind.ABSENT, "and there is no " + text.replaceFirst("^not\\b\\s*", ""))));
        return new Branch(
                Kind.RULE, derivation.text(), derivation.rule(), origin(derivation), derivation.mayBeWrong(), branches);
    }

    private static String origin(Derivation derivation) {
        StringBuilder origin = new StringBuilder(derivation.file() + ":" + derivation.line());
        if (derivation.certainty() != null) {
            origin.append("   ").append(InWords.percent(derivation.certainty()));
        }
        if (derivation.source() != null) {
            origin.append("   source: ").append(derivation.source());
        }
        return origin.toString();
    }

    private Branch again(Derivation derivation, Derivation first) {
        List<Branch> others = derivation.facts().stream()
                .filter(fact -> !first.facts().contains(fact))
                .map(this::premise)
                .toList();
        return Branch.of(Kind.SAME_RULE, "the same rule, also from", others);
    }

    private Branch premise(Premise premise) {
        if (premise.cause() != null) {
            return Branch.leaf(Kind.CAUSE, "cause " + premise.cause() + " (above)");
        }
        String fact = premise.fields().isEmpty()
                ? premise.type()
                : premise.type() + ": " + InWords.fields(premise.fields(), " ");
        if (premise.because().isEmpty()) {
            return Branch.leaf(Kind.FACT, fact);
        }
        if (!told.add(premise) && hasFacts(premise)) {
            return Branch.leaf(Kind.DERIVED, fact + ", derived as above");
        }
        return Branch.of(Kind.DERIVED, fact + ", derived", of(premise.because()));
    }

    private static boolean hasFacts(Premise premise) {
        return premise.because().stream()
                .flatMap(derivation -> derivation.facts().stream())
                .anyMatch(fact -> fact.cause() == null);
    }
}
