package org.declinic.authoring.check;

import org.declinic.finding.Finding;

/**
 * A warning that its rule file allows.
 *
 * @param finding the warning
 * @param reason why, as the file says it
 */
record Allowed(Finding finding, String reason) {}
