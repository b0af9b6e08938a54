package org.declinic.cases.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.declinic.cases.overview.MadeCases.Made;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** How often causes were right, where the cases say what they turned out to be. */
class ConfirmedTest {

    /** Of twenty cases of a filter, twelve are confirmed; one more was missed, and one turned out to be something else. */
    private static final List<Made> CASES = cases();

    private static List<Made> cases() {
        List<Made> cases = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Made named = MadeCases.declined("case-" + i, null, null, "filter", "expired");
            cases.add(MadeCases.confirmed(named, i < 12 ? "filter" : "expired"));
        }
        Made missed = MadeCases.declined("missed", null, null, "expired");
        cases.add(MadeCases.confirmed(missed, "filter", "filter"));
        cases.add(MadeCases.confirmed(MadeCases.declined("another", null, null), "what-no-rule-says"));
        cases.add(MadeCases.declined("not-confirmed", null, null, "filter"));
        return cases;
    }

    @Test
    void theSummaryTellsHowOftenEachCauseWasRightFirstAndMissed() throws IOException {
        Expected.assertText("summary-of-confirmed", Summary.of(MadeCases.totals(CASES), MadeCases.RUN));
    }

    @Test
    void thePageTellsTheSame() {
        Element table = Jsoup.parse(MadeCases.page(MadeCases.totals(CASES))).selectFirst("[aria-labelledby=confirmed]");
        assertEquals("""
                Cause Confirmed Named Right First and right Missed Certainty, average Right when named
                filter 13 20 12 12 1 50 % 60.0 %
                expired 8 21 8 0 0 50 % 38.1 %
                (no rule concludes it) 1 0 0 0 1 - -""", String.join("\n", table.select("tr").eachText()));
    }
}
