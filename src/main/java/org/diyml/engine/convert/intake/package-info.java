/** The one way in for model files: tells formats apart by their content and has them translated. */
package org.diyml.engine.convert.intake;
