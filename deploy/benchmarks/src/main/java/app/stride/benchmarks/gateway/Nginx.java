package app.stride.benchmarks.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Debian nginx with a configuration of its own: either the service that answers everybody, or a proxy in front of it. */
final class Nginx implements AutoCloseable {
    private static final String FRAME = """
        daemon off;
        worker_processes %3$s;
        pid %1$s/nginx.pid;
        error_log %1$s/error.log;
        events { worker_connections 1024; }
        http {
            access_log %1$s/access.log;
            client_body_temp_path %1$s/body;
            proxy_temp_path %1$s/proxy;
            fastcgi_temp_path %1$s/fastcgi;
            uwsgi_temp_path %1$s/uwsgi;
            scgi_temp_path %1$s/scgi;
            keepalive_requests 1000000000;
        %2$s
        }
        """;

    private final Process process;

    private Nginx(Path directory, Cores cores, String workers, String servers) throws IOException {
        Path configuration = Files.createDirectories(directory).resolve("nginx.conf");
        Files.writeString(configuration, FRAME.formatted(directory, servers, workers));
        this.process = new ProcessBuilder(
                        cores.running(List.of("nginx", "-p", directory.toString(), "-c", configuration.toString())))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out.log").toFile())
                .start();
    }

    /** Answers everything with the JSON, and writes no log: it is not what is measured. */
    static Nginx service(Path directory, int port, String json) throws IOException {
        return new Nginx(directory, Cores.OF_OTHERS, "auto", """
                access_log off;
                server {
                    listen 127.0.0.1:%d;
                    default_type application/json;
                    location / { return 200 '%s'; }
                }
            """.formatted(port, json));
    }

    /** Passes everything on over kept connections, with the headers that a proxy adds, and notes every call as Debian's does. */
    static Nginx proxy(Path directory, int port, int service) throws IOException {
        return new Nginx(directory, Cores.OF_PROXY, "1", """
                upstream service {
                    server 127.0.0.1:%d;
                    keepalive 256;
                    keepalive_requests 1000000000;
                }
                server {
                    listen 127.0.0.1:%d;
                    location / {
                        proxy_pass http://service;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                        proxy_set_header X-Forwarded-For $remote_addr;
                        proxy_set_header X-Forwarded-Proto $scheme;
                        proxy_set_header X-Forwarded-Host $host;
                        proxy_set_header X-Request-Id $request_id;
                    }
                }
            """.formatted(service, port));
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
