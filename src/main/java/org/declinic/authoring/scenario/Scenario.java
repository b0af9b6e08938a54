package org.declinic.authoring.scenario;

import java.util.List;
import org.declinic.finding.Place;

/**
 * A case beside the rules, with what must and must not be concluded of it.
 *
 * @param place where it begins, in the file as the user can open it
 * @param file its file, relative to the rules folder, with slashes
 * @param name what to call it; unlike that of every other scenario of the file
 * @param json the case
 * @param facts the facts of the case
 * @param expect all that must be so
 * @param expectNot all that must not be so
 */
record Scenario(
        Place place,
        String file,
        String name,
        String json,
        List<Object> facts,
        List<Expected> expect,
        List<Expected> expectNot) {}
