/** What the diagnosis of one case may take, and how it is ended when it takes more. */
package org.declinic.limits;
