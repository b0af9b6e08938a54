package org.declinic.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CollectedCases;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Now;
import org.declinic.finding.Place;

/**
 * What is known when a consultation begins.
 *
 * @param file a file with one case, or {@code null} when nothing is known
 */
record StartingCase(Path file) {

    private static final String NAME = "consultation";

    /** Says before the first question what would keep the case from being saved after the last. */
    void checkTarget(Path target) throws WrongUse {
        if (target == null) {
            return;
        }
        Path folder = target.toAbsolutePath().getParent();
        if (!target.toString().matches(".*\\.ya?ml")) {
            throw new WrongUse("a case is saved as YAML: name a file that ends in .yaml, not " + target);
        } else if (Files.exists(target) && !target.equals(file)) {
            throw new WrongUse("there is a file " + target + " already, which is not written over");
        } else if (folder == null || !Files.isWritable(folder)) {
            throw new WrongUse("nothing can be saved in the folder of " + target);
        }
    }

    /** {@return the case, or empty when it cannot be read, which was said} */
    Optional<Case> read(FromOption from, FactTypes types, Instant now) throws WrongUse {
        if (file == null) {
            List<Object> nothing =
                    new ArrayList<>(List.of(CheckoutAttemptBuilder.builder().build()));
            Optional.ofNullable(now).map(Now::new).ifPresent(nothing::add);
            return Optional.of(new Case(NAME, nothing, List.of(), Place.of(NAME)));
        }
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("there is no file " + file);
        }
        CollectedCases read = new CollectedCases();
        from.read(Inputs.of(List.of(file.toString()), from), types, now, UnaryOperator.identity(), read);
        Messages.print(read.wrong());
        if (read.wrong().isEmpty() && read.cases().size() != 1) {
            throw new WrongUse(file + " holds " + read.cases().size() + " cases; a consultation is about one");
        }
        return read.wrong().isEmpty() ? Optional.of(read.cases().get(0)) : Optional.empty();
    }
}
