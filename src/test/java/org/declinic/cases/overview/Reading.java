package org.declinic.cases.overview;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as text, as someone reads it: what is hidden from readers is left out, the cells of a row are apart, and of
 * the causes with sample cases the first ones are there.
 */
final class Reading {

    private static final String BLOCKS = "h1, h2, h3, p, caption, tr, dt, dd, summary, li, figcaption, svg > desc";

    private static final int SAMPLES = 2;

    private Reading() {}

    static String of(Document page) {
        Document copy = page.clone();
        copy.select("[aria-hidden=true]").remove();
        StringBuilder text = new StringBuilder();
        copy.select("section[aria-labelledby=samples] details").stream()
                .skip(SAMPLES)
                .forEach(Element::remove);
        for (Element block : copy.body().select(BLOCKS)) {
            if (block.normalName().equals("li") && !block.select("p").isEmpty()) {
                continue;
            }
            text.append(
                    switch (block.normalName()) {
                        case "h1", "h2", "h3" ->
                            "\n" + "#".repeat(block.normalName().charAt(1) - '0') + " " + block.text();
                        case "tr" -> String.join(" | ", block.select("th, td").eachText());
                        case "li" -> "- " + block.text();
                        case "caption", "summary" -> "[" + block.text() + "]";
                        default -> block.text();
                    });
            text.append('\n');
        }
        return text.toString().stripLeading();
    }
}
