package org.diyml.platform.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Gives every page our way with errors. Named in {@code faces-config.xml}. */
public class PageExceptionHandlerFactory extends ExceptionHandlerFactory {
  /** A factory that falls back on {@code wrapped}. */
  public PageExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new PageExceptionHandler(getWrapped().getExceptionHandler());
  }
}
