package org.declinic.cases.catalog;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.language.semantics.Demanded;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.semantics.TableType;
import org.declinic.tables.TableRow;
import org.declinic.text.RuleHeader;

/** The rows of tables that give causes. Immutable. */
public final class Codes {

    /** A row whose source was read longer ago may say something else today. */
    private static final int MONTHS_OF_TRUST = 12;

    private static final Pattern DATE = Pattern.compile("\\b(\\d{4})-(\\d{2})(?:-(\\d{2}))?\\b");

    private final RuleSet rules;

    /**
     * The rows of a rule set.
     *
     * @param knowledge the rule set
     */
    public Codes(Knowledge knowledge) {
        this.rules = knowledge.meaning();
    }

    /**
     * A row that gives a cause.
     *
     * @param code its keys, such as a network and its code
     * @param row where it stands
     */
    public record Code(String code, String row) {}

    /**
     * A row that may not be true any more.
     *
     * @param code its keys
     * @param row where it stands
     * @param why what makes it doubtful
     */
    public record Stale(String code, String row, String why) {}

    /**
     * The rows that give a cause, by the rules about it.
     *
     * @param cause the code of the cause
     * @return the rows, in order of the tables
     */
    List<Code> of(String cause) {
        return rules.rules().stream()
                .filter(rule -> rule.annotation(RuleHeader.CAUSE)
                        .filter(code -> code.value().equals(cause))
                        .isPresent())
                .flatMap(this::rows)
                .distinct()
                .toList();
    }

    private Stream<Code> rows(Rule rule) {
        return rules.tables().stream()
                .flatMap(type -> type.columns().keySet().stream()
                        .flatMap(column -> Demanded.texts(rule, type.name(), column).keySet().stream()
                                .flatMap(text -> rows(type, column, text))));
    }

    private static Stream<Code> rows(TableType type, String column, String text) {
        return type.tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.cell(column).filter(text::equals).isPresent())
                .map(row -> new Code(keys(type, row), row.shown()));
    }

    private static String keys(TableType type, TableRow row) {
        return type.keys().stream().flatMap(key -> row.cell(key).stream()).collect(Collectors.joining(" "));
    }

    /**
     * The rows that have ended, or whose source was read too long ago.
     *
     * @param today the day of today
     * @return the rows, in order of the tables
     */
    public List<Stale> stale(LocalDate today) {
        List<Stale> stale = new ArrayList<>();
        for (TableType type : rules.tables()) {
            type.tables().stream()
                    .flatMap(table -> table.rows().stream())
                    .forEach(row -> why(row, today)
                            .map(why -> new Stale(keys(type, row), row.shown(), why))
                            .filter(found ->
                                    stale.stream().noneMatch(same -> same.row().equals(found.row())))
                            .ifPresent(stale::add));
        }
        return stale;
    }

    private static Optional<String> why(TableRow row, LocalDate today) {
        Optional<String> ended =
                row.cell(TableRow.TO).filter(to -> LocalDate.parse(to).isBefore(today));
        return ended.isPresent()
                ? ended.map(to -> "it held until " + to)
                : row.cell(TableRow.EDITION)
                        .flatMap(Codes::lastDay)
                        .filter(day -> day.isBefore(today.minusMonths(MONTHS_OF_TRUST)))
                        .map(day -> "its edition is old: "
                                + row.cell(TableRow.EDITION).orElseThrow());
    }

    /** The last day of the dates in a text: of a month without a day, its last. */
    private static Optional<LocalDate> lastDay(String edition) {
        return DATE.matcher(edition)
                .results()
                .map(Codes::day)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }

    private static LocalDate day(MatchResult date) {
        try {
            return date.group(3) == null
                    ? YearMonth.parse(date.group(1) + "-" + date.group(2)).atEndOfMonth()
                    : LocalDate.parse(date.group());
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
