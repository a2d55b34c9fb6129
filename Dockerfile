# syntax=docker/dockerfile:1
FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -q -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --uid 10001 diyml && install -d -o diyml /data /local
USER diyml
WORKDIR /home/diyml
COPY LICENSE NOTICE ./
COPY --from=build /src/target/diy-ml.jar diy-ml.jar
ENV DIYML_DATA=/data DIYML_LOCAL=/local
VOLUME /data /local
EXPOSE 8080
# The server ends within half a minute: it finishes answers and leaves trainings at their checkpoint.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s CMD curl -fsS http://127.0.0.1:8080/api/v1/health || exit 1
# Models and training live outside of Java's heap, so the heap leaves them more than half. Whatever
# runs the container is to start it again when the heap was too small.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=40", "-XX:+ExitOnOutOfMemoryError", "-jar", "diy-ml.jar", "--port", "8080"]
