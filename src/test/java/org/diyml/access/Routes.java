package org.diyml.access;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
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
    for (Class<?> resource : resources()) {
      for (Method method : resource.getMethods()) {
        verb(method).ifPresent(verb -> routes.add(named(verb, path(resource, method))));
      }
    }
    return routes;
  }

  private static List<Class<?>> resources() {
    java.nio.file.Path classes = java.nio.file.Path.of("target/classes");
    try (Stream<java.nio.file.Path> files = Files.walk(classes.resolve("org/diyml"))) {
      List<Class<?>> resources = new ArrayList<>();
      for (java.nio.file.Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace(".class", "").replace('/', '.');
        Class<?> found = Class.forName(name, false, Routes.class.getClassLoader());
        if (found.isAnnotationPresent(Path.class)) {
          resources.add(found);
        }
      }
      return resources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
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

  private static Optional<String> verb(Method method) {
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(found -> found != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(Class<?> resource, Method method) {
    Path own = method.getAnnotation(Path.class);
    String path =
        ApiApplication.PATH
            + "/"
            + resource.getAnnotation(Path.class).value()
            + (own == null ? "" : "/" + own.value());
    // Requests at the root are forwarded to these, and nobody else comes to them.
    return path.replaceFirst("^/api/original", "")
        .replaceFirst("^/api/customvision/\\{[^}]*}/\\{[^}]*}", "/customvision/v3.0/Prediction")
        .replaceAll("\\{\\w+:\\(.*\\)\\?}", "");
  }
}
