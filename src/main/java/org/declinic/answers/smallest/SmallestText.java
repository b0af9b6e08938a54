package org.declinic.answers.smallest;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.declinic.answers.smallest.SmallestChange.ChangedField;
import org.declinic.answers.smallest.SmallestChange.Way;
import org.declinic.cases.report.Paragraph;
import org.declinic.cases.report.Style;
import org.declinic.conclusions.Audience;
import org.declinic.values.InWords;

/** The smallest changes, one after the other, and what comes of the first. */
final class SmallestText {

    private final Style style;

    SmallestText(Style style) {
        this.style = style;
    }

    String of(SmallestChange change) {
        if (change.ways().isEmpty()) {
            return Paragraph.of("", change.because());
        }
        StringBuilder text = new StringBuilder(style.bold(heading(change))).append('\n');
        int number = 0;
        for (Way way : change.ways()) {
            number++;
            text.append(Paragraph.of("  " + number + ". ", sentence(way)));
            way.whatIf().asked().forEach(asked -> text.append(Paragraph.of("       ", typed(asked))));
            text.append(Paragraph.of("     ", left(way)));
        }
        return text.append('\n')
                .append(change.ways().get(0).whatIf().text(style))
                .toString();
    }

    private static String heading(SmallestChange change) {
        String goal = change.cause() == null
                ? "so that nothing stands in the way"
                : "so that the cause " + change.cause() + " " + change.becomes();
        int fields = change.ways().get(0).fields().size();
        return "The smallest change " + goal + ": " + fields + (fields == 1 ? " field" : " fields");
    }

    /** Who can change what, each with all that is theirs. */
    private static String sentence(Way way) {
        Map<Audience, List<String>> byWhom = new LinkedHashMap<>();
        for (ChangedField field : way.fields()) {
            byWhom.computeIfAbsent(field.by(), any -> new ArrayList<>())
                    .add(field.field() + " from " + field.from() + " to " + field.to());
        }
        String all = byWhom.entrySet().stream()
                .map(each -> "the " + each.getKey().name().toLowerCase(Locale.ROOT) + " can change "
                        + String.join(", and ", each.getValue()))
                .collect(joining("; "));
        return "T" + all.substring(1) + ".";
    }

    /** As a shell takes it. */
    private static String typed(String asked) {
        int blank = asked.indexOf(' ');
        String words = asked.substring(blank + 1);
        return words.matches("[\\w.=:+-]*")
                ? asked
                : asked.substring(0, blank + 1) + "'" + words.replace("'", "'\\''") + "'";
    }

    private static String left(Way way) {
        String causes = way.whatIf().after().causes().stream()
                .map(cause -> cause.code() + " " + InWords.percent(cause.certainty()))
                .collect(joining(", "));
        return causes.isEmpty() ? "No cause is left." : "Then: " + causes + ".";
    }
}
