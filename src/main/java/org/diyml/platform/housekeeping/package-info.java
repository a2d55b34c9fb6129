/** What has to be done from time to time so that nothing stays that should be gone. */
package org.diyml.platform.housekeeping;
