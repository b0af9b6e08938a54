package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import org.yaml.snakeyaml.LoaderOptions;

/** The parsers of the formats. */
final class Formats {

    static final JsonFactory JSON = new JsonFactory();
    static final JsonFactory STRICT_JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    static final JsonFactory CSV =
            CsvFactory.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

    private Formats() {}

    /** Apart, for services have no parser of YAML. */
    static final class Yaml {

        static final JsonFactory FACTORY =
                YAMLFactory.builder().loaderOptions(ofAnySize()).build();

        private Yaml() {}

        static boolean isAlias(JsonParser parser) {
            return ((YAMLParser) parser).isCurrentAlias();
        }
    }

    private static LoaderOptions ofAnySize() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }
}
