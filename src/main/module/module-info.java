/**
 * Why checkouts were declined, and what to do about it. Rules see the facts and conclusions, and Drools looks into all of
 * it.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
open module org.declinic {
    requires java.compiler;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.csv;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires net.thisptr.jackson.jq;
    requires org.apache.commons.text;
    requires org.drools.core;
    requires transitive org.kie.api;
    requires org.objectweb.asm;
    requires org.slf4j;

    exports org.declinic;
    exports org.declinic.conclusions;
    exports org.declinic.diagnosis;
    exports org.declinic.facts;
    exports org.declinic.finding;
}
