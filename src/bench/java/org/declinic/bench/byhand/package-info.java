/** What the rules decide, written by hand in plain Java: how fast it could be at best. */
package org.declinic.bench.byhand;
