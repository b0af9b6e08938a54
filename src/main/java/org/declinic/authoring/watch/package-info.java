/** Rules, scenarios and cases are watched: every save is checked and tested, and what it changes is told. */
package org.declinic.authoring.watch;
