/** How long a diagnosis takes, and how long it takes in other ways. */
package org.declinic.bench;
