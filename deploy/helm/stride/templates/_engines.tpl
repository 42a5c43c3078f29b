{{/* The engines that the services stand on: given by address, or made by an operator's custom resources. */}}

{{/* How the database server is reached, as YAML: host, port, mode, caSecret, caKey. */}}
{{- define "stride.database" -}}
{{- if .Values.cloudNativePg.enabled -}}
host: {{ include "stride.fullname" . }}-postgres-rw
port: 5432
mode: verify-full
caSecret: {{ include "stride.fullname" . }}-postgres-ca
caKey: ca.crt
{{- else -}}
host: {{ .Values.database.host | quote }}
port: {{ .Values.database.port }}
mode: {{ .Values.database.tls.mode }}
caSecret: {{ .Values.database.tls.caSecret | quote }}
caKey: {{ .Values.database.tls.caKey | quote }}
{{- end -}}
{{- end }}

{{/* Name of the Strimzi cluster. */}}
{{- define "stride.strimzi.cluster" -}}
{{ include "stride.fullname" . }}-events
{{- end }}

{{/* How Kafka is reached, as YAML: bootstrap, protocol, mechanism, caSecret, caKey. */}}
{{- define "stride.kafka" -}}
{{- if .Values.strimzi.enabled -}}
bootstrap: {{ include "stride.strimzi.cluster" . }}-kafka-bootstrap:9093
protocol: SASL_SSL
mechanism: SCRAM-SHA-512
caSecret: {{ include "stride.strimzi.cluster" . }}-cluster-ca-cert
caKey: ca.crt
{{- else -}}
bootstrap: {{ .Values.kafka.bootstrapServers | quote }}
protocol: {{ .Values.kafka.securityProtocol }}
mechanism: {{ .Values.kafka.saslMechanism }}
caSecret: {{ .Values.kafka.caSecret | quote }}
caKey: {{ .Values.kafka.caKey | quote }}
{{- end -}}
{{- end }}

{{/* Secret with a service's Kafka credentials: (list $ "plans"). Strimzi names it like the user. */}}
{{- define "stride.kafka.secret" -}}
{{- $root := index . 0 -}}
{{- if $root.Values.strimzi.enabled -}}
{{ include "stride.name" . }}
{{- else -}}
{{ (index $root.Values (index . 1)).kafka.existingSecret }}
{{- end -}}
{{- end }}

{{/* Port of an address: (list "https://a.b/c" 443). */}}
{{- define "stride.port" -}}
{{- $url := urlParse (index . 0) -}}
{{- $port := regexFind "[0-9]+$" (regexFind ":[0-9]+$" $url.host) -}}
{{- if $port -}}{{ $port }}{{- else if eq $url.scheme "http" -}}80{{- else -}}{{ index . 1 }}{{- end -}}
{{- end }}

{{/* A host as it stands in an address: IPv6 in brackets. */}}
{{- define "stride.urlHost" -}}
{{- if and (contains ":" .) (not (hasPrefix "[" .)) }}[{{ . }}]{{ else }}{{ . }}{{ end -}}
{{- end }}
