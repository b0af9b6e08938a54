package org.declinic.overview;

import com.fasterxml.jackson.databind.json.JsonMapper;
import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run shows, as one HTML page: it needs no network and runs no script. Text from cases and rules is escaped by
 * the template engine, and card numbers are masked.
 */
public final class Page {

    private static final Version VERSION = Configuration.VERSION_2_3_35;
    private static final String TEMPLATE = "page.ftlh";

    /** Makes plain maps, lists and texts: the template can reach nothing else. */
    private static final JsonMapper PLAIN = new JsonMapper();

    private Page() {}

    /**
     * Writes the page of a run.
     *
     * @param totals what its cases show, in detail
     * @param run what was run
     * @param out where to write it, in UTF-8; it stays open
     * @throws IOException when it cannot be written
     * @throws IllegalArgumentException when the totals are of counts only
     */
    public static void write(Totals totals, Run run, Writer out) throws IOException {
        if (totals.detail() == null) {
            throw new IllegalArgumentException("a page needs totals in detail");
        }
        Object page = PLAIN.convertValue(contents(totals, run), Map.class);
        Template template = configuration().getTemplate(TEMPLATE);
        try {
            template.process(page, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + TEMPLATE + " is wrong", e);
        }
    }

    private static Map<String, Object> contents(Totals totals, Run run) {
        Counts counts = totals.counts();
        Detail detail = totals.detail();
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("run", Headline.of(counts, run));
        List<CauseRow> causes = CauseRow.of(counts, detail);
        contents.put("causes", causes);
        contents.put("first", CauseRow.first(causes, counts, detail.causes()));
        contents.put(
                "remedies",
                counts.remedies().mostFrequentFirst().stream()
                        .map(entry ->
                                Bar.ofCode(entry.getKey(), counts.remedies(), entry.getValue(), counts.declines()))
                        .toList());
        contents.put("time", TimeChart.of(detail.timeline(), counts.causes()));
        Counter<Pair> together = detail.causes().together();
        contents.put("pairs", PairRow.of(together, counts.causes()));
        int morePairs = together.size() - PairRow.MOST;
        contents.put("morePairs", morePairs <= 0 ? null : Figures.count(morePairs));
        contents.put("places", NameTable.allOf(totals));
        contents.put("undiagnosed", Figures.count(counts.of(Kind.UNDIAGNOSED), "decline"));
        contents.put("unknown", UnknownRow.of(detail));
        return contents;
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(VERSION);
        configuration.setTemplateLoader(new ClassTemplateLoader(Page.class, ""));
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setObjectWrapper(new SimpleObjectWrapper(VERSION));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        return configuration;
    }
}
