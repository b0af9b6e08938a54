/** Cases beside the rules, with what must and must not come of them: reads them, runs them, and reports. */
package org.declinic.authoring.scenario;
