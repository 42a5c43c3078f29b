{{/* The services, in the order of a call. */}}
{{- define "stride.services" -}}gateway plans activity coach{{- end }}

{{/* Those of them that have a database, and those that speak with Kafka. */}}
{{- define "stride.stateful" -}}plans activity coach{{- end }}
{{- define "stride.eventful" -}}plans activity{{- end }}

{{/* Prefix of all names: release-chart, or only the release where it already says "stride". */}}
{{- define "stride.fullname" -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end }}

{{/* Name of a service's resources: (list $ "plans"). */}}
{{- define "stride.name" -}}
{{- printf "%s-%s" (include "stride.fullname" (index . 0)) (index . 1) -}}
{{- end }}

{{/* Labels that select a service's pods. They never change: a Deployment's selector cannot. */}}
{{- define "stride.selector" -}}
app.kubernetes.io/name: {{ default (index . 0).Chart.Name (index . 0).Values.nameOverride }}
app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{/* Labels of every resource; with a component where there is one: (list $ "plans"), (list $ ""). */}}
{{- define "stride.labels" -}}
{{- $root := index . 0 -}}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" }}
app.kubernetes.io/name: {{ default $root.Chart.Name $root.Values.nameOverride }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
{{- with index . 1 }}
app.kubernetes.io/component: {{ . }}
{{- end }}
app.kubernetes.io/part-of: stride
app.kubernetes.io/version: {{ default $root.Chart.AppVersion $root.Values.image.tag | quote }}
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
{{- with $root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Metadata of a resource: (dict "root" $ "name" "…" "component" "plans" "labels" {…} "annotations" {…}). */}}
{{- define "stride.metadata" -}}
name: {{ .name }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "stride.labels" (list .root (default "" .component)) | nindent 2 }}
  {{- with .labels }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- $annotations := merge (dict) (default (dict) .annotations) .root.Values.commonAnnotations }}
{{- with $annotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* What holds for a service: its own section over the defaults, as YAML. */}}
{{- define "stride.settings" -}}
{{- $root := index . 0 -}}
{{- include "stride.over" (list $root.Values.defaults (index $root.Values (index . 1))) -}}
{{- end }}

{{/* The second map over the first, key by key; false, 0 and "" count, unlike in mergeOverwrite. */}}
{{- define "stride.over" -}}
{{- $result := deepCopy (index . 0) -}}
{{- range $key, $value := index . 1 -}}
{{- if and (kindIs "map" $value) (kindIs "map" (index $result $key)) -}}
{{- $_ := set $result $key (include "stride.over" (list (index $result $key) $value) | fromYaml) -}}
{{- else -}}
{{- $_ := set $result $key $value -}}
{{- end -}}
{{- end -}}
{{- toYaml $result -}}
{{- end }}

{{- define "stride.serviceAccountName" -}}
{{- $settings := include "stride.settings" . | fromYaml -}}
{{- if $settings.serviceAccount.create -}}
{{- default (include "stride.name" .) $settings.serviceAccount.name -}}
{{- else -}}
{{- default "default" $settings.serviceAccount.name -}}
{{- end -}}
{{- end }}

{{- define "stride.image" -}}
{{- $root := index . 0 -}}
{{- $repository := (index $root.Values (index . 1)).image -}}
{{- with $root.Values.image.registry }}{{ . }}/{{ end -}}
{{- $repository }}:{{ default $root.Chart.AppVersion $root.Values.image.tag -}}
{{- end }}

{{/* Where a service finds another: (list $ "plans"). */}}
{{- define "stride.url" -}}
http://{{ include "stride.name" . }}:8080
{{- end }}
