FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -q -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home diyml && mkdir /data && chown diyml /data
USER diyml
WORKDIR /home/diyml
COPY --from=build /src/target/diy-ml.jar diy-ml.jar
ENV DIYML_DATA=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --start-period=90s CMD curl -fsS http://127.0.0.1:8080/api/v1/health || exit 1
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=40", "-jar", "diy-ml.jar", "--port", "8080"]
