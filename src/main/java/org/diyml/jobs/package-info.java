/**
 * Background work of every kind: a job is queued with the data it belongs to, a message nudges a
 * worker, the worker claims the job, runs it outside any transaction, and finishes it.
 */
package org.diyml.jobs;
