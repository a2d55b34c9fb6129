/** Requests as operators see them: their ids, how long they take and how they end. */
package org.diyml.platform.requests;
