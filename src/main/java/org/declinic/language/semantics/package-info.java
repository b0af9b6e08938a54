/**
 * Trees of rule files get their meaning: types, fields, variables, conclusions. What means nothing becomes findings,
 * before Drools generates any Java of it.
 */
package org.declinic.language.semantics;
