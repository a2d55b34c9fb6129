/** The HTTP API that hands out trained models as files. */
package org.diyml.training.exports.rest;
