/** Facts and a rule set become a diagnosis, in a session of Drools that one case has for itself. */
package org.declinic.engine.session;
