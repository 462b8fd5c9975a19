# syntax=docker/dockerfile:1
# docker build -t clientele .
# docker run --rm -p 8080:8080 --read-only --tmpfs /tmp -v clientele-data:/data clientele

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY rules rules
COPY src/main src/main
# Tests and the formatter's check belong to `make test`, not to an image.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -q -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM eclipse-temurin:17-jre-alpine
RUN addgroup -S -g 10001 clientele \
    && adduser -S -u 10001 -G clientele -h /nonexistent -H -s /sbin/nologin clientele \
    && mkdir /data \
    && chown clientele:clientele /data
WORKDIR /app
COPY --from=build /build/target/lib lib
COPY --from=build /build/target/clientele.jar .
COPY decision-tables decision-tables
COPY rules rules
COPY LICENSE .

ENV CLIENTELE_HOST=0.0.0.0 \
    CLIENTELE_PORT=8080 \
    CLIENTELE_DATA=/data
# Nothing but /data and the /tmp of a tmpfs is written to.
VOLUME /data
EXPOSE 8080
USER 10001:10001

HEALTHCHECK --interval=10s --timeout=3s --start-period=15s --retries=3 \
    CMD wget -q -O /dev/null "http://127.0.0.1:${CLIENTELE_PORT}/health/ready" || exit 1

# java is process 1, so that SIGTERM reaches it and requests in flight finish.
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/clientele.jar"]
CMD ["serve"]
