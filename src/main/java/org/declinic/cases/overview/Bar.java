package org.declinic.cases.overview;

/**
 * A row of a bar chart. Its texts are printable.
 *
 * @param name what is counted, in words
 * @param code its stable name; the name again where it has no other
 * @param count how many
 * @param share of all, in words
 * @param width of the bar, in per cent of the longest possible one
 */
record Bar(String name, String code, String count, String share, String width) {

    /** A bar of a name, as long as its share of the longest one. */
    static Bar ofName(String name, long count, long longest, long whole) {
        String shown = Shortened.line(name, Shortened.NAME);
        return new Bar(
                shown, shown, Figures.count(count), Figures.share(count, whole), Figures.percent(count, longest));
    }

    /** A bar of a cause or a remedy, as long as its share of all. */
    static Bar ofCode(String code, Codes codes, long count, long whole) {
        return new Bar(
                Shortened.line(codes.title(code), Shortened.SENTENCE),
                Shortened.line(code, Shortened.NAME),
                Figures.count(count),
                Figures.share(count, whole),
                Figures.percent(count, whole));
    }
}
