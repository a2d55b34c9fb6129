/** The broker's side of jobs: thin message-driven beans, and the sender of nudges. */
package org.diyml.jobs.jms;
