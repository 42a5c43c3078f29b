{{/* application.properties of a service: (list $ "plans"). Between the file in the image (250) and the environment (300). */}}
{{- define "stride.configuration" -}}
{{- $root := index . 0 -}}
{{- $service := index . 1 -}}
{{- $values := $root.Values -}}
{{- $settings := include "stride.settings" . | fromYaml -}}
config_ordinal=275
stride.http.host=0.0.0.0
stride.http.port=8080
stride.oidc.issuer={{ include "stride.propertyValue" $values.oidc.issuer }}
stride.oidc.audience={{ include "stride.propertyValue" $values.oidc.audience }}
{{- if $values.oidc.caSecret }}
quarkus.oidc.tls.tls-configuration-name=issuer
quarkus.tls.issuer.trust-store.pem.certs=/etc/stride/oidc-ca/{{ $values.oidc.caKey }}
{{- end }}
quarkus.shutdown.timeout={{ $settings.shutdown.timeoutSeconds }}s
quarkus.log.level={{ $values.telemetry.logLevel }}
quarkus.log.console.json.enabled={{ $values.telemetry.jsonLogs }}
{{- with $values.telemetry.otlpEndpoint }}
stride.otlp.endpoint={{ include "stride.propertyValue" . }}
{{- end }}
quarkus.otel.traces.sampler.arg={{ $values.telemetry.sampleRatio }}
{{- if eq $service "gateway" }}
{{ include "stride.configuration.gateway" $root }}
{{- else }}
{{ include "stride.configuration.database" . }}
{{- end }}
{{- if has $service (splitList " " (include "stride.eventful" $root)) }}
{{ include "stride.configuration.kafka" . }}
{{- end }}
{{- if eq $service "activity" }}
stride.ingest.concurrency={{ $values.activity.ingestConcurrency }}
stride.imports.room={{ include "stride.importsRoom" $settings }}
stride.plans.url={{ include "stride.url" (list $root "plans") }}
stride.coach.url={{ include "stride.url" (list $root "coach") }}
{{- end }}
{{- if eq $service "coach" }}
{{ include "stride.configuration.coach" $root }}
{{- end }}
{{- range $name, $value := $settings.configuration }}
{{ $name }}={{ include "stride.propertyValue" $value }}
{{- end }}
{{- end }}

{{/* What uploads that are coming in may take of /tmp together: all but the 6 GiB of an import, and one upload of 2 GiB whatever is left. */}}
{{- define "stride.importsRoom" -}}
{{- $space := include "stride.amount" .temporarySpace | float64 -}}
{{- max (sub (divf $space 1048576.0 | floor | int64) 6144) 2049 -}}M
{{- end }}

{{- define "stride.configuration.gateway" -}}
stride.management.host=0.0.0.0
stride.management.port=9080
stride.plans.url={{ include "stride.url" (list . "plans") }}
stride.activity.url={{ include "stride.url" (list . "activity") }}
stride.coach.url={{ include "stride.url" (list . "coach") }}
stride.pages={{ .Values.gateway.pages }}
stride.oidc.client-id={{ include "stride.propertyValue" .Values.gateway.signIn.clientId }}
{{- with .Values.gateway.sharedStore.address }}
stride.gateway.shared-store={{ include "stride.propertyValue" . }}
{{- end }}
{{- with .Values.gateway.corsOrigins }}
stride.gateway.cors.origins={{ include "stride.propertyValue" (join "," .) }}
{{- end }}
{{- with include "stride.hosts" . }}
stride.gateway.hosts={{ include "stride.propertyValue" . }}
{{- end }}
{{- with .Values.expose.trustedProxies }}
stride.gateway.behind-proxy=true
stride.gateway.trusted-proxies={{ include "stride.propertyValue" (join "," .) }}
{{- end }}
{{- end }}

{{/* At which hosts the gateway may be called, separated by commas, also from within the cluster; nothing where any will do. */}}
{{- define "stride.hosts" -}}
{{- $exposed := ternary (list) (list .Values.expose.host) (eq .Values.expose.kind "none") -}}
{{- $hosts := concat $exposed .Values.gateway.hosts -}}
{{- if $hosts -}}
{{- $service := include "stride.name" (list . "gateway") -}}
{{- $inNamespace := printf "%s.%s" $service .Release.Namespace -}}
{{- $hosts = concat $hosts (list (printf "%s:8080" $service) (printf "%s:8080" $inNamespace) (printf "%s.svc:8080" $inNamespace) (printf "%s.svc.cluster.local:8080" $inNamespace)) -}}
{{- end -}}
{{- join "," $hosts -}}
{{- end }}

{{- define "stride.configuration.database" -}}
{{- $root := index . 0 -}}
{{- $database := (index $root.Values (index . 1)).database -}}
{{- $server := include "stride.database" $root | fromYaml -}}
stride.database.host={{ include "stride.urlHost" $server.host }}
stride.database.port={{ $server.port }}
stride.database.name={{ include "stride.propertyValue" $database.name }}
quarkus.datasource.reactive.max-size={{ $database.poolSize }}
quarkus.datasource.reactive.postgresql.ssl-mode={{ $server.mode }}
quarkus.datasource.jdbc.additional-jdbc-properties.sslmode={{ $server.mode }}
{{- if eq $server.mode "require" }}
quarkus.datasource.reactive.trust-all=true
{{- end }}
{{- if eq $server.mode "verify-full" }}
quarkus.datasource.reactive.hostname-verification-algorithm=HTTPS
quarkus.datasource.reactive.trust-certificate-pem=true
quarkus.datasource.reactive.trust-certificate-pem.certs=/etc/stride/database-ca/{{ $server.caKey }}
quarkus.datasource.jdbc.additional-jdbc-properties.sslrootcert=/etc/stride/database-ca/{{ $server.caKey }}
{{- end }}
{{- end }}

{{- define "stride.configuration.kafka" -}}
{{- $root := index . 0 -}}
{{- $kafka := include "stride.kafka" $root | fromYaml -}}
stride.kafka.bootstrap-servers={{ include "stride.propertyValue" $kafka.bootstrap }}
kafka.security.protocol={{ $kafka.protocol }}
{{- if hasPrefix "SASL" $kafka.protocol }}
kafka.sasl.mechanism={{ $kafka.mechanism }}
{{- end }}
{{- if and $kafka.caSecret (hasSuffix "SSL" $kafka.protocol) }}
kafka.ssl.truststore.type=PEM
kafka.ssl.truststore.location=/etc/stride/kafka-ca/{{ $kafka.caKey }}
{{- end }}
{{- end }}

{{- define "stride.configuration.coach" -}}
stride.plans.url={{ include "stride.url" (list . "plans") }}
stride.activity.url={{ include "stride.url" (list . "activity") }}
stride.llm.max-calls={{ include "stride.text" .Values.coach.model.maxCalls }}
{{- with .Values.coach.model.baseUrl }}
stride.llm.base-url={{ include "stride.propertyValue" . }}
{{- end }}
{{- with .Values.coach.model.name }}
stride.llm.model={{ include "stride.propertyValue" . }}
{{- end }}
{{- end }}

{{/* A value as the properties format wants it; ${…} stays an expression. */}}
{{- define "stride.propertyValue" -}}
{{- $text := include "stride.text" . | replace "\\" "\\\\" | replace "\r" "\\r" | replace "\n" "\\n" -}}
{{- regexReplaceAll "^ " $text "\\ " -}}
{{- end }}
