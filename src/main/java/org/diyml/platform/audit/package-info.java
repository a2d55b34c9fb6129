/** What was done by whom, in a log that shows when somebody changed it. */
package org.diyml.platform.audit;
