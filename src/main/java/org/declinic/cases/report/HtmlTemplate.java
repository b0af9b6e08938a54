package org.declinic.cases.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A template of an HTML page. It escapes all text by itself, and can reach nothing but what it is given. */
public final class HtmlTemplate {

    private static final Version VERSION = Configuration.VERSION_2_3_35;

    /** Makes plain maps, lists and texts. */
    private static final JsonMapper PLAIN = new JsonMapper();

    private final Configuration configuration = new Configuration(VERSION);
    private final String name;

    /**
     * A template.
     *
     * @param beside a class in whose package the template is
     * @param name the name of its file, which ends in {@code .ftlh}
     */
    public HtmlTemplate(Class<?> beside, String name) {
        this.name = beside.getPackageName().replace('.', '/') + '/' + name;
        configuration.setTemplateLoader(new ClassTemplateLoader(beside, "/")); // so that templates can share files
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
    }

    /**
     * Writes the page.
     *
     * @param contents what the template shows: maps, records, lists and texts
     * @param out where to write it, in UTF-8; it stays open
     * @throws IOException when it cannot be written
     */
    public void write(Map<String, Object> contents, Writer out) throws IOException {
        try {
            configuration.getTemplate(name).process(PLAIN.convertValue(contents, Map.class), out);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + name + " is wrong", e);
        }
    }
}
