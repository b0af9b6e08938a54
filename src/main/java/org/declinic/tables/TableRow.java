package org.declinic.tables;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.declinic.finding.Place;

/**
 * A row of a table.
 *
 * @param file the table's path, relative to the rules folder
 * @param line the line of the file that it stands in, from 1
 * @param cells what is not blank of it, by the names of the columns
 * @param columns where in the line each of those cells begins, from 1
 */
public record TableRow(String file, int line, Map<String, String> cells, Map<String, Integer> columns) {

    /** The first day on which a row holds, as an ISO 8601 date. */
    public static final String FROM = "from";

    /** The last day on which a row holds, as an ISO 8601 date. */
    public static final String TO = "to";

    /** Who begins the payments that a row is about; of all, where it says nothing. */
    public static final String INITIATED_BY = "initiatedBy";

    /** How sure the row makes one of what is concluded of it. */
    public static final String CERTAINTY = "certainty";

    /** Which edition of its source a row is of, with the date of it or the day on which it was read. */
    public static final String EDITION = "edition";

    /** The keys of the row's sources. */
    public static final String ORIGIN = "origin";

    /**
     * A cell.
     *
     * @param column the name of its column
     * @return its text, or empty when it is blank
     */
    public Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    /**
     * Where a cell stands.
     *
     * @param column the name of its column
     * @return its place; that of the row when the cell is blank
     */
    public Place place(String column) {
        return new Place(file, line, columns.getOrDefault(column, 1));
    }

    /**
     * Whether the row holds for a payment.
     *
     * @param day the day of the payment, or {@code null} when it is not known: then what has not ended holds
     * @param starter who began it, or {@code null} when it is not known: then what is about one starter does not hold
     * @return true when it does
     */
    public boolean holds(LocalDate day, String starter) {
        return holdsOn(day) && cell(INITIATED_BY).map(by -> by.equals(starter)).orElse(true);
    }

    private boolean holdsOn(LocalDate day) {
        Optional<LocalDate> from = cell(FROM).map(LocalDate::parse);
        Optional<LocalDate> to = cell(TO).map(LocalDate::parse);
        return day == null
                ? to.isEmpty()
                : from.map(first -> !day.isBefore(first)).orElse(true)
                        && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /**
     * Where the row stands, in few words.
     *
     * @return such as {@code codes/iso8583.csv:17}
     */
    public String shown() {
        return file + ":" + line;
    }
}
