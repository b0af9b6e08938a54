package org.declinic.facts;

import java.time.Instant;

/**
 * An app on the shopper's phone.
 *
 * @param name the app's name
 * @param updatedAt when it was last updated
 * @param cacheClearedAt when its cache was last cleared
 */
public record App(String name, Instant updatedAt, Instant cacheClearedAt) {}
