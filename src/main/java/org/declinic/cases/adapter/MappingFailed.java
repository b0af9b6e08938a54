package org.declinic.cases.adapter;

import org.declinic.finding.Place;

/** That a mapping failed on a record. */
final class MappingFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    /** Where is {@code null} when that is not known. */
    MappingFailed(String why, Place where) {
        super(why);
        this.place = where;
    }

    /** Where in the mapping; of its file only, when no more is known. */
    Place place() {
        return place;
    }
}
