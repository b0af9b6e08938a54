package org.declinic.engine.session;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was thrown while a rule was carried out, in words. Thread-safe. */
public final class Thrown {

    /** What Java says of a field or a variable of a rule that has no value. */
    private static final Pattern UNKNOWN =
            Pattern.compile("because (?:the return value of \"(?:[\\w$]+\\.)+(\\w+)\\(\\)\"|\"(\\$\\w+)\") is null");

    private static final Pattern GETTER = Pattern.compile("(?:get|is)([A-Z])(\\w*)");

    private Thrown() {}

    /**
     * Why a rule failed.
     *
     * @param thrown what was thrown
     * @return a piece of a sentence; it speaks of an unknown value only where there was one
     */
    public static String inWords(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof NullPointerException) {
            return isOfDrools(root) ? "Drools cannot carry it out, for a reason of its own" : missing(root);
        }
        return root.getMessage() == null
                ? root.getClass().getSimpleName()
                : root.getMessage().lines().findFirst().orElse("");
    }

    private static boolean isOfDrools(Throwable root) {
        StackTraceElement[] trace = root.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.drools.");
    }

    private static String missing(Throwable root) {
        Matcher unknown = UNKNOWN.matcher(String.valueOf(root.getMessage()));
        if (!unknown.find()) {
            return "it uses a value that is null, which an unknown one is; guard it with '!= null'";
        }
        String name = unknown.group(1) == null ? unknown.group(2) : field(unknown.group(1));
        return "it uses " + name + ", which is unknown in this case; guard it with '!= null'";
    }

    private static String field(String method) {
        Matcher getter = GETTER.matcher(method);
        return getter.matches() ? getter.group(1).toLowerCase(Locale.ROOT) + getter.group(2) : method;
    }
}
