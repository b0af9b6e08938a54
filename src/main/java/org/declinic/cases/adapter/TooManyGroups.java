package org.declinic.cases.adapter;

import java.util.Locale;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** That more payments are under way than can be kept in mind. */
public final class TooManyGroups extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    TooManyGroups(Place place) {
        super("too many groups", null, false, false);
        String message = String.format(
                Locale.ROOT,
                "more than %,d payments have attempts within the time that joins them",
                Joiner.MOST_GROUPS);
        this.finding = Finding.at(place, Code.TOO_MANY_GROUPS, message)
                .help("take a shorter --join-within, or 0 to join none");
    }

    /** {@return what is wrong, and where} */
    public Finding finding() {
        return finding;
    }
}
