/** The HTTP door to exports. */
package org.diyml.dataset.exports.rest;
