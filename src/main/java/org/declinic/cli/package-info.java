/** The command line. */
package org.declinic.cli;
