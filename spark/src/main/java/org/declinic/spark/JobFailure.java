package org.declinic.spark;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why Spark ended a job, in words. */
final class JobFailure {

    /** Spark tells what was thrown elsewhere as text, with a stack trace where there is one. */
    private static final Pattern RULES = Pattern.compile(
            Pattern.quote(RulesFailure.class.getName()) + ": (.*?)(?=\\n\\tat |\\n*Driver stacktrace:|\\z)",
            Pattern.DOTALL);

    private JobFailure() {}

    /** What is wrong with the rules in an executor, or empty where that is not why. */
    static Optional<String> ofRules(Throwable thrown) {
        return causes(thrown)
                .filter(RulesFailure.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst()
                .or(() -> messages(thrown)
                        .map(RULES::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1).strip())
                        .findFirst());
    }

    /** Anything else. */
    static String of(Throwable thrown) {
        if (messages(thrown)
                .anyMatch(message -> message.contains(UnsupportedClassVersionError.class.getSimpleName()))) {
            return "an executor has a Java older than 17, which Declinic needs: set JAVA_HOME there, such as by "
                    + "--conf spark.executorEnv.JAVA_HOME=...";
        }
        String first = messages(thrown)
                .reduce((outer, inner) -> inner)
                .flatMap(message -> message.lines().findFirst())
                .orElse(thrown.toString());
        return "the job failed: " + first + "; nothing was put in place; see the log of Spark";
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause);
    }

    private static Stream<String> messages(Throwable thrown) {
        return causes(thrown).map(Throwable::getMessage).filter(message -> message != null);
    }
}
