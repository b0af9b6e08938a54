package org.declinic.bench;

import java.nio.file.Path;
import java.util.Map;
import org.declinic.Declinic;
import org.declinic.Rules;
import org.declinic.facts.Fact;

/** A program that diagnoses one case and ends: with the rules of the jar, or with those of a folder. */
final class FirstDiagnosis {

    private FirstDiagnosis() {}

    public static void main(String[] folder) {
        Rules rules = folder.length == 0 ? Rules.builtIn() : Rules.load(Path.of(folder[0]));
        Fact attempt =
                new Fact("CheckoutAttempt", Map.of("outcome", "DECLINED", "platform", "TikTok Shop", "total", 45.5));
        System.out.println(new Declinic(rules).diagnose(attempt).plan());
    }
}
