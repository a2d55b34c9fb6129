package org.diyml.training.evaluations;

/** The archive of an evaluation is not needed any more. Fired inside the transaction. */
record EvaluationEnded(long evaluationId) {}
