{{/* The services, in the order of a call. */}}
{{- define "stride.services" -}}gateway plans activity coach{{- end }}

{{/* Those of them that have a database, and those that speak with Kafka. */}}
{{- define "stride.stateful" -}}plans activity coach{{- end }}
{{- define "stride.eventful" -}}plans activity coach{{- end }}

{{/* Prefix of all names: release-chart, or only the release where it already says "stride". A Service's name has no dots, a release's may. */}}
{{- define "stride.fullname" -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- $release := .Release.Name | replace "." "-" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains $name $release -}}
{{- $release | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" $release $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end }}

{{/* Name of a service's resources: (list $ "plans"). */}}
{{- define "stride.name" -}}
{{- printf "%s-%s" (include "stride.fullname" (index . 0)) (index . 1) -}}
{{- end }}

{{/* Labels that select a service's pods. They never change: a Deployment's selector cannot. A name of digits only is a text all the same (toYaml). */}}
{{- define "stride.selector" -}}
app.kubernetes.io/name: {{ default (index . 0).Chart.Name (index . 0).Values.nameOverride | toYaml }}
app.kubernetes.io/instance: {{ (index . 0).Release.Name | toYaml }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{/* Labels of a service's pods: (list $ "plans"). The chart's own go before everybody's. */}}
{{- define "stride.podLabels" -}}
{{- $own := include "stride.selector" . | fromYaml -}}
{{- $_ := set $own "app.kubernetes.io/part-of" "stride" -}}
{{- $settings := include "stride.settings" . | fromYaml -}}
{{- merge $own (default (dict) $settings.podLabels) (default (dict) (index . 0).Values.commonLabels) | toYaml -}}
{{- end }}

{{/* Labels of every resource: (dict "root" $ "component" "plans" "labels" {…}). The chart's own go before everybody's. */}}
{{- define "stride.labels" -}}
{{- $root := .root -}}
{{- $version := default $root.Chart.AppVersion $root.Values.image.tag -}}
{{- $own := dict
      "helm.sh/chart" (printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" | trunc 63)
      "app.kubernetes.io/name" (default $root.Chart.Name $root.Values.nameOverride)
      "app.kubernetes.io/instance" $root.Release.Name
      "app.kubernetes.io/part-of" "stride"
      "app.kubernetes.io/version" ($version | trunc 63 | trimAll "-_.")
      "app.kubernetes.io/managed-by" $root.Release.Service -}}
{{- with .component }}{{ $_ := set $own "app.kubernetes.io/component" . }}{{ end -}}
{{- merge $own (default (dict) .labels) (default (dict) $root.Values.commonLabels) | toYaml -}}
{{- end }}

{{/* Metadata of a resource: (dict "root" $ "name" "…" "component" "plans" "labels" {…} "annotations" {…}). */}}
{{- define "stride.metadata" -}}
name: {{ .name | toYaml }}
namespace: {{ .root.Release.Namespace | toYaml }}
labels:
  {{- include "stride.labels" . | nindent 2 }}
{{- $annotations := merge (dict) (default (dict) .annotations) (default (dict) .root.Values.commonAnnotations) }}
{{- with $annotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* Annotations of what holds data: it outlives the release, for Helm and for Argo CD. */}}
{{- define "stride.kept" -}}
helm.sh/resource-policy: keep
argocd.argoproj.io/sync-options: Delete=false,Prune=false
{{- end }}

{{/* What holds for a service: its own section over the defaults, as YAML. */}}
{{- define "stride.settings" -}}
{{- $root := index . 0 -}}
{{- include "stride.over" (list $root.Values.defaults (index $root.Values (index . 1))) -}}
{{- end }}

{{/* The second map over the first, key by key; false, 0 and "" count, unlike in mergeOverwrite, and null takes a key away. */}}
{{- define "stride.over" -}}
{{- $result := deepCopy (index . 0) -}}
{{- range $key, $value := index . 1 -}}
{{- if kindIs "invalid" $value -}}
{{- $_ := unset $result $key -}}
{{- else if and (kindIs "map" $value) (kindIs "map" (index $result $key)) -}}
{{- $_ := set $result $key (include "stride.over" (list (index $result $key) $value) | fromYaml) -}}
{{- else -}}
{{- $_ := set $result $key $value -}}
{{- end -}}
{{- end -}}
{{- toYaml $result -}}
{{- end }}

{{/* "yes" where an autoscaler says how many pods there are; a service that is stopped (replicas: 0) has none, which would start it again. */}}
{{- define "stride.scaled" -}}
{{- $settings := include "stride.settings" . | fromYaml -}}
{{- if and $settings.autoscaling.enabled (gt (int $settings.replicas) 0) }}yes{{ end -}}
{{- end }}

{{- define "stride.serviceAccountName" -}}
{{- $settings := include "stride.settings" . | fromYaml -}}
{{- if $settings.serviceAccount.create -}}
{{- default (include "stride.name" .) $settings.serviceAccount.name -}}
{{- else -}}
{{- default "default" $settings.serviceAccount.name -}}
{{- end -}}
{{- end }}

{{/* Image of a service; one that names a tag or a digest itself is taken as it is. */}}
{{- define "stride.image" -}}
{{- $root := index . 0 -}}
{{- $repository := (index $root.Values (index . 1)).image -}}
{{- with $root.Values.image.registry }}{{ . }}/{{ end -}}
{{- $repository -}}
{{- if not (regexMatch "(@|:[^/]+$)" $repository) }}:{{ default $root.Chart.AppVersion $root.Values.image.tag }}{{ end -}}
{{- end }}

{{/* Where a service finds another: (list $ "plans"). */}}
{{- define "stride.url" -}}
http://{{ include "stride.name" . }}:8080
{{- end }}

{{/* "yes" where browsers must stay with one pod of the gateway, as each pod keeps sign-ins for itself. */}}
{{- define "stride.sticky" -}}
{{- $gateway := include "stride.settings" (list . "gateway") | fromYaml -}}
{{- $pods := ternary $gateway.autoscaling.maxReplicas $gateway.replicas $gateway.autoscaling.enabled | int -}}
{{- if and $gateway.pages (gt $pods 1) (not $gateway.sharedStore.address) (not $gateway.sharedStore.existingSecret) }}yes{{ end -}}
{{- end }}
