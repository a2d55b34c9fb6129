package org.diyml.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.diyml.platform.rest.ApiApplication;

/** The routes and pages that there are, each as method and path. */
final class Routes {
  private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp/app");
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private Routes() {}

  /** How a route is called here: the names of places in its address are only names. */
  static String named(String method, String path) {
    return method + " " + path.replaceAll("\\{[^}]*}", "{}");
  }

  /** Those that the annotations of the resources tell of, at the addresses where callers find them. */
  static Set<String> ofCode() {
    Set<String> routes = new TreeSet<>();
    for (JavaClass found :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.diyml")) {
      if (found.isAnnotatedWith(Path.class)) {
        for (JavaMethod method : found.getMethods()) {
          method(method.reflect()).ifPresent(verb -> routes.add(named(verb, path(method))));
        }
      }
    }
    return routes;
  }

  /** Those that an OpenAPI document names. */
  static Set<String> of(JsonNode document) {
    Set<String> routes = new TreeSet<>();
    document
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        verb -> {
                          if (METHODS.contains(verb)) {
                            routes.add(named(verb.toUpperCase(Locale.ROOT), path.getKey()));
                          }
                        }));
    return routes;
  }

  /** The pages that people open. */
  static Set<String> pages() {
    try (Stream<java.nio.file.Path> files = Files.list(PAGES)) {
      Set<String> pages = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".xhtml"))
          .forEach(name -> pages.add("/app/" + name.replace(".xhtml", "")));
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> method(Method method) {
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(found -> found != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(JavaMethod method) {
    Path own = method.reflect().getAnnotation(Path.class);
    String path =
        ApiApplication.PATH
            + "/"
            + method.getOwner().getAnnotationOfType(Path.class).value()
            + (own == null ? "" : "/" + own.value());
    // Requests at the root are forwarded to these, and nobody else comes to them.
    return path.replaceFirst("^/api/original", "")
        .replaceFirst("^/api/customvision", "/customvision")
        .replaceAll("\\{\\w+:\\(.*\\)\\?}", "");
  }
}
