package org.declinic.answers.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.answers.explain.Branch.Kind;
import org.declinic.text.Printable;
import org.declinic.values.InWords;

/** Puts derivations into words, each at length only once. For one explanation, from its beginning to its end. */
final class Branches {

    private final Detail detail;
    private final Set<Premise> told = new HashSet<>();
    private boolean waitTold;

    Branches(Detail detail) {
        this.detail = detail;
    }

    /** The branches of a cause or a remedy. */
    List<Branch> of(Explained explained) {
        boolean one = explained.because().size() + explained.against().size() == 1;
        List<Branch> branches = new ArrayList<>(of(explained.because(), one ? null : "+ "));
        addMore(explained.moreReasons(), "", branches);
        branches.addAll(of(explained.against(), "against it, - "));
        addMore(explained.moreAgainst(), " against it", branches);
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

    private static void addMore(int count, String against, List<Branch> branches) {
        if (count > 0) {
            branches.add(Branch.leaf(Kind.SAME_RULE, InWords.moreReasons(count) + against));
        }
    }

    /** One branch each; what a rule concluded of several things follows its first branch. */
    List<Branch> of(List<Derivation> derivations) {
        return of(derivations, null);
    }

    private List<Branch> of(List<Derivation> derivations, String sign) {
        List<Branch> branches = new ArrayList<>();
        Derivation last = null;
        for (Derivation derivation : derivations) {
            boolean again = last != null
                    && last.rule().equals(derivation.rule())
                    && String.valueOf(last.text()).equals(String.valueOf(derivation.text()));
            branches.add(again ? again(derivation, last) : rule(derivation, share(derivation, last == null, sign)));
            last = again ? last : derivation;
        }
        return branches;
    }

    /** What it adds to the certainty, with what stands before that; the first reason begins it. */
    private static String share(Derivation derivation, boolean first, String sign) {
        if (sign == null || derivation.adds() == null) {
            return "";
        }
        boolean begins = first && derivation.adds().signum() > 0;
        return (begins ? "" : sign) + InWords.percent(derivation.adds().abs()) + ": ";
    }

    private Branch rule(Derivation derivation, String share) {
        List<Branch> branches = premises(derivation.facts());
        (detail.drl() ? derivation.present() : derivation.presentWords())
                .stream().distinct().forEach(text -> branches.add(Branch.leaf(Kind.PRESENT, text)));
        (detail.drl() ? derivation.absent() : derivation.absentWords())
                .stream().distinct().forEach(text -> branches.add(Branch.leaf(Kind.ABSENT, absent(text))));
        return new Branch(
                Kind.RULE,
                derivation.text() == null ? null : share + derivation.text(),
                derivation.rule(),
                origin(derivation),
                derivation.mayBeWrong(),
                branches);
    }

    /** As the rule has it, with a word in place of its operator. */
    private static String absent(String text) {
        return text.replaceFirst("^not\\b\\s*", "no ");
    }

    private String origin(Derivation derivation) {
        StringBuilder origin = new StringBuilder(derivation.file() + ":" + derivation.line());
        if (derivation.row() != null) {
            origin.append(", ").append(derivation.row());
        }
        if (detail.full() && derivation.certainty() != null) {
            origin.append("   ").append(InWords.percent(derivation.certainty()));
        }
        if (derivation.source() != null) {
            origin.append(detail.full() ? "   source: " : "; ").append(derivation.source());
        }
        return origin.toString();
    }

    private Branch again(Derivation derivation, Derivation first) {
        List<Premise> others = derivation.facts().stream()
                .filter(fact -> !first.facts().contains(fact))
                .toList();
        return Branch.of(Kind.SAME_RULE, "the same rule, also from", premises(others));
    }

    private List<Branch> premises(List<Premise> premises) {
        if (detail.full()) {
            return new ArrayList<>(premises.stream().map(this::deep).toList());
        }
        Statements statements = new Statements();
        List<Branch> branches = new ArrayList<>();
        premises.forEach(premise -> flat(premise, statements).forEach(branches::add));
        return branches;
    }

    /** A premise with each rule that derived it. */
    private Branch deep(Premise premise) {
        if (premise.because().isEmpty()) {
            return stated(premise);
        }
        if (!told.add(premise) && hasFacts(premise)) {
            return Branch.leaf(Kind.DERIVED, shown(premise) + ", derived as above");
        }
        return Branch.of(Kind.DERIVED, shown(premise) + ", derived", of(premise.because()));
    }

    /** A premise with the stated facts that it was derived from. One that has no fields says nothing beside these. */
    private Stream<Branch> flat(Premise premise, Statements statements) {
        if (premise.because().isEmpty()) {
            return statements.isNew(premise) ? Stream.of(stated(premise)) : Stream.empty();
        } else if (!premise.fields().isEmpty() && !told.add(premise)) {
            return Stream.of(Branch.leaf(Kind.DERIVED, shown(premise) + ", derived as above"));
        }
        List<Branch> behind =
                statements.behind(premise).stream().map(Branches::stated).toList();
        return premise.fields().isEmpty()
                ? behind.stream()
                : Stream.of(Branch.of(
                        Kind.DERIVED, shown(premise) + (behind.isEmpty() ? ", derived" : ", derived from"), behind));
    }

    private static Branch stated(Premise premise) {
        return premise.cause() == null
                ? Branch.leaf(Kind.FACT, shown(premise))
                : Branch.leaf(Kind.CAUSE, "cause " + premise.cause() + " (above)");
    }

    private static String shown(Premise premise) {
        return premise.fields().isEmpty()
                ? premise.type()
                : premise.type() + ": " + InWords.fields(premise.fields(), " ");
    }

    private static boolean hasFacts(Premise premise) {
        return premise.because().stream()
                .flatMap(derivation -> derivation.facts().stream())
                .anyMatch(fact -> fact.cause() == null);
    }
}
